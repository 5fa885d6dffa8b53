import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hclBlockNames, type SchemaBlock } from "./hcl-block-names";
import type { HclBlocks } from "./hcl-blocks";
import { usedTypes } from "./used-types";

/**
 * Writes `export/hcl-blocks.json` from the schema of the AWS provider. Run it when a module emits a type that
 * none emitted before:
 *
 *     npx tsx export/hcl-blocks.generate.ts [resource types beside those that modules and stacks import]
 *
 * Needs `terraform` and the provider.
 */
const providerVersion = "5.100.0";
const root = dirname(__dirname);

function generate(extraTypes: readonly string[]): void {
  const schema = providerSchema();
  const used = usedTypes(sources(), (binding) =>
    readFileSync(join(root, "node_modules/@cdktf/provider-aws/lib", binding, "index.js"), "utf8"),
  );
  const blocks: HclBlocks = {
    provider: { aws: hclBlockNames(schema.provider.block) },
    resource: names([...used.resource, ...extraTypes], schema.resource_schemas),
    data: names(used.data, schema.data_source_schemas),
    ephemeral: names(used.ephemeral, schema.ephemeral_resource_schemas),
  };
  writeFileSync(join(root, "export/hcl-blocks.json"), json(blocks));
}

/** The source of every module and stack: only its text is read, nothing of it runs. */
function sources(): string[] {
  return ["modules", "stacks"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(root, folder, file), "utf8")),
  );
}

interface ProviderSchema {
  readonly provider: { readonly block: SchemaBlock };
  readonly resource_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
  readonly ephemeral_resource_schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

function providerSchema(): ProviderSchema {
  const folder = mkdtempSync(join(tmpdir(), "palisade-schema-"));
  const terraform = (...args: string[]) =>
    execFileSync("terraform", args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  try {
    const aws = { source: "hashicorp/aws", version: providerVersion };
    writeFileSync(
      join(folder, "main.tf.json"),
      JSON.stringify({ terraform: { required_providers: { aws } } }),
    );
    terraform("init", "-input=false");
    const { provider_schemas: schemas } = JSON.parse(terraform("providers", "schema", "-json"));
    return schemas["registry.terraform.io/hashicorp/aws"];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function names(
  types: Iterable<string>,
  schemas: Readonly<Record<string, { readonly block: SchemaBlock }>>,
): Record<string, string[]> {
  const sorted = [...new Set(types)].sort();
  return Object.fromEntries(
    sorted.map((type) => {
      const schema = schemas[type];
      if (schema === undefined) throw new Error(`provider ${providerVersion} has no ${type}`);
      return [type, hclBlockNames(schema.block)];
    }),
  );
}

/** JSON as the formatter of the repository leaves it: a list on one line where it fits. */
function json(blocks: HclBlocks): string {
  const lists = /\[\n.*?\n *\]/gs;
  return `${JSON.stringify(blocks, null, 2).replace(lists, oneLineIfItFits)}\n`;
}

function oneLineIfItFits(list: string, offset: number, text: string): string {
  const start = text.lastIndexOf("\n", offset) + 1;
  const oneLine = list
    .replace(/\s*\n\s*/g, " ")
    .replace("[ ", "[")
    .replace(" ]", "]");
  return offset - start + oneLine.length + 1 <= 110 ? oneLine : list;
}

generate(process.argv.slice(2));
