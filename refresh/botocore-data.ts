import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Reads a JSON file of botocore's data, from the botocore that python3 has. */
export function botocoreData(file: string): unknown {
  const folder = execFileSync("python3", ["-c", "import botocore; print(botocore.__path__[0])"], {
    encoding: "utf8",
  }).trim();
  return JSON.parse(readFileSync(join(folder, "data", file), "utf8"));
}
