import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RepositoryDifference } from "../export/compare-repository";
import { requiredProps } from "./required-props";

const root = join(__dirname, "..");

/** The example whose Terraform is kept here, so that a change of the code shows as a change of Terraform. */
const kept = "examples/single-account";

/**
 * Writes what is generated from code; with `--check` writes nothing, names the files that are not as they would be
 * written, and fails when there are any.
 */
async function main(check: boolean): Promise<void> {
  // Modules read the first as they are loaded, so what loads them comes after it.
  const props = {
    "modules/required-props.json": `${JSON.stringify(requiredProps(sourcesOf("modules")), null, 2)}\n`,
  };
  const stale = [...written(props, check), ...written(documents(), check), ...(await terraform(check))];
  if (stale.length === 0) {
    process.stdout.write("generated files are up to date\n");
    return;
  }
  const list = stale.map((path) => `  ${path}\n`).join("");
  if (!check) {
    process.stdout.write(`wrote:\n${list}`);
    return;
  }
  process.stderr.write(
    `these files are not what the code generates:\n${list}run \`npm run generate\` and commit what it writes\n`,
  );
  process.exitCode = 1;
}

/** Texts by path. */
type Files = Readonly<Record<string, string>>;

function documents(): Files {
  const { generatedDocuments } = require("./generated-documents") as typeof import("./generated-documents");
  return generatedDocuments();
}

/** Writes what differs, unless it is only checked. */
function written(files: Files, check: boolean): string[] {
  const stale = Object.entries(files).filter(([path, text]) => current(join(root, path)) !== text);
  for (const [path, text] of check ? [] : stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return stale.map(([path]) => path);
}

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => readFileSync(join(root, folder, file), "utf8"));
}

/** The example has no old keys, of which a notice would tell. */
const silent = () => {};

/** Exports what differs, unless it is only checked. */
async function terraform(check: boolean): Promise<string[]> {
  const { exportRepository } = require("../cli/commands/export") as typeof import("../cli/commands/export");
  const to = `${kept}/terraform`;
  const options = {
    config: join(root, kept, "organization.yaml"),
    to: join(root, to),
    format: "json",
  } as const;
  const { data } = await exportRepository({ ...options, check: true }, silent);
  const { differences } = data as { readonly differences: readonly RepositoryDifference[] };
  // Nobody's edits are there to be kept.
  if (!check && differences.length > 0) await exportRepository({ ...options, force: true }, silent);
  return differences.map(({ path }) => `${to}/${path}`);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

main(process.argv.includes("--check"));
