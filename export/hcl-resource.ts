import { PalisadeError } from "../core/palisade-error";
import { hclBlock, hclBody } from "./hcl-body";
import { hclComment } from "./hcl-comment";
import type { HclLine } from "./hcl-line";
import { hclParagraphs } from "./hcl-paragraphs";

/** The word that such a block begins with. */
export type HclResourceKind = "data" | "ephemeral" | "resource";

/**
 * A resource, data source or ephemeral resource: what is said about it, its arguments, and last what Terraform itself reads of it
 * (lifecycle, dependencies).
 *
 * @param blocks names of its nested blocks, as `HclBlocks` lists them
 * @throws PalisadeError for what HCL would need other means for: provisioners and dynamic blocks
 */
export function hclResource(
  kind: HclResourceKind,
  type: string,
  name: string,
  body: Readonly<Record<string, unknown>>,
  blocks: readonly string[],
): HclLine[] {
  const where = `${type}.${name}`;
  const { "//": said, lifecycle, depends_on: dependencies, ...args } = body;
  for (const key of ["provisioner", "connection", "dynamic"]) {
    if (key in args) throw unsupported(where, key);
  }
  const lines = hclParagraphs([
    hclBody(where, args, { blocks, addresses: ["provider"] }),
    ...[lifecycle ?? []].flat().map((one) => lifecycleLines(where, one as object)),
    hclBody(where, { depends_on: dependencies }, { blocks: [], addresses: ["depends_on"] }),
  ]);
  return [...hclComment(said), ...hclBlock(0, `${kind} "${type}" "${name}"`, lines)];
}

function lifecycleLines(where: string, lifecycle: object): HclLine[] {
  const body = hclBody(`${where} lifecycle`, lifecycle, {
    blocks: ["precondition", "postcondition"],
    addresses: ["ignore_changes", "replace_triggered_by"],
  });
  const deeper = body.map((line) => (line.text === "" ? line : { ...line, depth: line.depth + 1 }));
  return hclBlock(1, "lifecycle", deeper);
}

function unsupported(where: string, key: string): PalisadeError {
  return new PalisadeError([
    {
      where,
      found: `a ${key}`,
      allowed: "arguments, nested blocks, lifecycle and depends_on",
      fix: "do without it, or export JSON (--format json)",
    },
  ]);
}
