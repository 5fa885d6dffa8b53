import { PalisadeError } from "../core/palisade-error";
import type { HclBlocks } from "./hcl-blocks";
import { hclBlock, hclBody } from "./hcl-body";
import { hclComment } from "./hcl-comment";
import { type HclLine, hclText } from "./hcl-line";
import { hclParagraphs } from "./hcl-paragraphs";
import { type HclResourceKind, hclResource } from "./hcl-resource";
import { hclSettings } from "./hcl-settings";

/**
 * One file of Terraform JSON as HCL, as a person would write it and as `terraform fmt` leaves it: blocks and
 * arguments by the provider's schema, bare references, policies as `jsonencode`, and what modules say about a
 * resource (`"//".objectives`) as a comment above it. It means the same to Terraform.
 *
 * @param stack parsed Terraform JSON
 * @param blocks what `export/hcl-blocks.json` holds
 * @throws PalisadeError for a type that the data does not know, or a kind of block that stacks do not have
 */
export function hcl(stack: unknown, blocks: HclBlocks): string {
  const document = object(stack);
  const unknown = Object.keys(document).filter((key) => key !== "//" && !Object.hasOwn(sections, key));
  if (unknown.length > 0) throw unknownSection(unknown);
  const groups = Object.entries(sections).flatMap(([key, section]) =>
    document[key] === undefined || document[key] === null ? [] : section(document[key], blocks),
  );
  return hclText(hclParagraphs([stackComment(document["//"]), ...groups]));
}

/** Turns the value of one key of the document into its blocks. */
type Section = (value: unknown, blocks: HclBlocks) => HclLine[][];

/** The sections, in the order in which they are read. */
const sections: Readonly<Record<string, Section>> = {
  terraform: (value) => [hclSettings(object(value))],
  provider: (value, blocks) =>
    Object.entries(object(value)).flatMap(([name, bodies]) => {
      const shape = { blocks: namesOf(blocks, "provider", name) };
      return list(bodies).map((body) => [
        ...hclComment(body["//"]),
        ...hclBlock(0, `provider "${name}"`, hclBody(`provider ${name}`, body, shape)),
      ]);
    }),
  locals: (value) => unlabelled("locals", value, []),
  data: (value, blocks) => resources("data", value, blocks),
  ephemeral: (value, blocks) => resources("ephemeral", value, blocks),
  resource: (value, blocks) => resources("resource", value, blocks),
  import: (value) => unlabelled("import", value, ["provider", "to"]),
  moved: (value) => unlabelled("moved", value, ["from", "to"]),
  removed: (value) => unlabelled("removed", value, ["from"]),
  output: (value) =>
    Object.entries(object(value)).map(([name, body]) => {
      const shape = { blocks: [], addresses: ["depends_on"] };
      return hclBlock(0, `output "${name}"`, hclBody(`output ${name}`, object(body), shape));
    }),
};

function resources(kind: HclResourceKind, value: unknown, blocks: HclBlocks): HclLine[][] {
  return Object.entries(object(value)).flatMap(([type, bodies]) => {
    const names = namesOf(blocks, kind, type);
    return Object.entries(object(bodies)).map(([name, body]) =>
      hclResource(kind, type, name, object(body), names),
    );
  });
}

function unlabelled(head: string, value: unknown, addresses: readonly string[]): HclLine[][] {
  // Only `removed` has a nested block.
  const shape = { blocks: head === "removed" ? ["lifecycle"] : [], addresses };
  return list(value).map((body) => [
    ...hclComment(body["//"]),
    ...hclBlock(0, head, hclBody(head, body, shape)),
  ]);
}

/** The stack's name heads the file; the rest of CDKTF's bookkeeping is not for readers. */
function stackComment(said: unknown): HclLine[] {
  const name = object(object(said)["metadata"])["stackName"];
  return [...(name === undefined ? [] : hclComment(`stack: ${name}`)), ...hclComment(withoutOutputs(said))];
}

function withoutOutputs(said: unknown): unknown {
  if (said === null || typeof said !== "object") return said;
  const { outputs: _, ...others } = said as Record<string, unknown>;
  return others;
}

function namesOf(blocks: HclBlocks, kind: keyof HclBlocks, type: string): readonly string[] {
  const names = Object.hasOwn(blocks[kind], type) ? blocks[kind][type] : undefined;
  if (names !== undefined) return names;
  throw new PalisadeError([
    {
      where: `${kind} ${type}`,
      found: "export/hcl-blocks.json does not say which of its arguments are blocks",
      allowed: `the types that it lists under ${kind}`,
      fix: "run `npx tsx export/hcl-blocks.generate.ts` and commit what it writes",
    },
  ]);
}

function unknownSection(keys: readonly string[]): PalisadeError {
  return new PalisadeError([
    {
      where: "Terraform JSON",
      found: `${keys.join(", ")} at the top`,
      allowed: Object.keys(sections).join(", "),
      fix: "export JSON (--format json), or teach export/hcl.ts this kind of block",
    },
  ]);
}

function list(value: unknown): Record<string, unknown>[] {
  return (Array.isArray(value) ? value : [value]).map(object);
}

function object(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
