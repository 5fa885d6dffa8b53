import { readFileSync } from "node:fs";
import { join } from "node:path";
import { python } from "./python";

/** Reads a JSON file of botocore's data, from the botocore that python3 has: `pip install --upgrade botocore`. */
export function botocoreData(file: string): unknown {
  const folder = python("import botocore, json; print(json.dumps(botocore.__path__[0]))") as string;
  return JSON.parse(readFileSync(join(folder, "data", file), "utf8"));
}
