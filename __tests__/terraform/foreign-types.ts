import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The types of resources and data sources that configurations use which Palisade did not write. */
export function foreignTypes(): readonly string[] {
  const folder = join(__dirname, "foreign");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tf"),
  );
  return files.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/^(?:resource|data) "(\w+)"/gm)].map(
      ([, type = ""]) => type,
    ),
  );
}
