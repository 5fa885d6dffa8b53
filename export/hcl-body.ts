import { PalisadeError } from "../core/palisade-error";
import { hclAssignment } from "./hcl-expression";
import type { HclLine } from "./hcl-line";
import { hclParagraphs } from "./hcl-paragraphs";

/** What the body of a block may hold beside plain arguments. */
export interface BodyShape {
  /** Names of nested blocks, as `HclBlocks` lists them. */
  readonly blocks: readonly string[];
  /** Arguments that are addresses, or lists of addresses: written bare. @default none */
  readonly addresses?: readonly string[];
}

/**
 * The inside of a block: arguments first, then nested blocks, each after a blank line. What is null is left
 * out, as Terraform itself takes it for not set.
 *
 * @param where place that an error names
 * @throws PalisadeError where a nested block is given as an expression
 */
export function hclBody(where: string, body: object, shape: BodyShape, path: string[] = []): HclLine[] {
  const depth = path.length + 1;
  const attributes: HclLine[] = [];
  const blocks: HclLine[][] = [];
  for (const [name, value] of Object.entries(body)) {
    if (name === "//" || value === null || value === undefined) continue;
    const kind = argumentKind(shape, path, name, value);
    if (kind === "attribute") attributes.push(...hclAssignment(depth, name, value));
    if (kind === "address") attributes.push(...addressLines(depth, name, value));
    if (kind !== "block") continue;
    for (const block of Array.isArray(value) ? value : [value]) {
      if (block === null) continue;
      if (typeof block !== "object") throw notABlock(where, [...path, name], block);
      blocks.push(hclBlock(depth, name, hclBody(where, block, shape, [...path, name])));
    }
  }
  return hclParagraphs([attributes, ...blocks]);
}

/** A block with its head; an empty one stays on a line. */
export function hclBlock(depth: number, head: string, body: readonly HclLine[]): HclLine[] {
  if (body.length === 0) return [{ depth, text: `${head} {}` }];
  return [{ depth, text: `${head} {` }, ...body, { depth, text: "}" }];
}

function argumentKind(shape: BodyShape, path: readonly string[], name: string, value: unknown) {
  if (path.length === 0 && shape.addresses?.includes(name)) return "address";
  if (shape.blocks.includes(name) || shape.blocks.includes([...path, name].join("."))) return "block";
  if (!shape.blocks.includes(`${name}[]`)) return "attribute";
  return Array.isArray(value) && value.length > 0 ? "block" : "attribute";
}

function addressLines(depth: number, name: string, value: unknown): HclLine[] {
  if (!Array.isArray(value)) return [{ depth, text: name, value: bare(value) }];
  if (value.length === 0) return [];
  const oneLine = `[${value.map(bare).join(", ")}]`;
  if (oneLine.length <= 100) return [{ depth, text: name, value: oneLine }];
  return [
    { depth, text: `${name} = [` },
    ...value.map((address) => ({ depth: depth + 1, text: `${bare(address)},` })),
    { depth, text: "]" },
  ];
}

function bare(address: unknown): string {
  return String(address).replace(/^\$\{(.*)\}$/s, "$1");
}

function notABlock(where: string, path: readonly string[], found: unknown): PalisadeError {
  return new PalisadeError([
    {
      where,
      found: `${path.join(".")} is ${JSON.stringify(found)}`,
      allowed: "an object or a list of objects, since it is a nested block",
      fix: "write the block out, or export JSON (--format json)",
    },
  ]);
}
