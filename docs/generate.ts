import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { organizationJsonSchema } from "../config/organization-json-schema";
import { capabilityReference } from "./capability-reference";
import { controlMatrix } from "./control-matrix";
import { policyReference } from "./policy-reference";

/**
 * Writes what is generated from code; with `--check` writes nothing and fails when a file is not as it would be
 * written.
 */
function main(check: boolean): void {
  const root = join(__dirname, "..");
  const files: Record<string, string> = {
    "schema/organization.schema.json": `${JSON.stringify(organizationJsonSchema(), null, 2)}\n`,
    "docs/capabilities.md": capabilityReference(),
    "docs/control-matrix.md": controlMatrix(),
    "docs/policies.md": policyReference(),
  };
  const stale = Object.entries(files).filter(([path, text]) => current(join(root, path)) !== text);
  for (const [path, text] of stale) {
    if (check) {
      process.stderr.write(
        `${path} is not what the code generates: run \`npm run generate\` and commit it\n`,
      );
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
  if (stale.length === 0) process.stdout.write("generated files are up to date\n");
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

main(process.argv.includes("--check"));
