import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import type { Organization } from "../../config/schema/organization";
import { temporaryFolder } from "../temporary-folder";

/** An example with the files that it names, its text changed where a test asks for it. */
export function exampleFiles(
  example: string,
  change: (text: string) => string = (text) => text,
): Organization {
  const folder = temporaryFolder();
  cpSync(join("examples", example), folder, { recursive: true });
  const file = join(folder, "organization.yaml");
  writeFileSync(file, change(readFileSync(file, "utf8")));
  return readOrganization(file, "2026-12-01");
}
