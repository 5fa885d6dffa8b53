import type { HclLine } from "./hcl-line";
import { hclPolicy } from "./hcl-policy";
import { type TemplatePart, templateExpression, templateParts } from "./hcl-template";

/** Lists of plain values stay on one line up to this many characters. */
const lineWidth = 100;

/** `name = value` as lines; a value that takes several lines begins on the line of the name. */
export function hclAssignment(depth: number, name: string, value: unknown): HclLine[] {
  return assignment(depth, name, value, templateParts);
}

/** How the strings of a value are read: as templates, or as the parts that a policy was taken into. */
type PartsOf = (text: string) => TemplatePart[];

function assignment(depth: number, name: string, value: unknown, partsOf: PartsOf): HclLine[] {
  const [first, ...others] = expression(depth, value, partsOf);
  if (first === undefined) return [];
  if (others.length === 0) return [{ depth, text: name, value: first.text }];
  return [{ depth, text: `${name} = ${first.text}` }, ...others];
}

function expression(depth: number, value: unknown, partsOf: PartsOf): HclLine[] {
  if (typeof value === "string") return text(depth, value, partsOf);
  if (Array.isArray(value)) return list(depth, value, partsOf);
  if (value !== null && typeof value === "object") return object(depth, value, partsOf);
  return [{ depth, text: String(value) }];
}

function text(depth: number, value: string, partsOf: PartsOf): HclLine[] {
  const policy = partsOf === templateParts ? hclPolicy(value) : undefined;
  if (policy === undefined) return [{ depth, text: templateExpression(partsOf(value)) }];
  const [first, ...others] = expression(depth, policy.json, policy.partsOf);
  return [
    { depth, text: `jsonencode(${first?.text}` },
    ...others.slice(0, -1),
    { depth, text: `${others.at(-1)?.text})` },
  ];
}

function list(depth: number, values: readonly unknown[], partsOf: PartsOf): HclLine[] {
  const items = values.map((value) => expression(depth + 1, value, partsOf));
  const oneLine = `[${items.map((lines) => lines[0]?.text).join(", ")}]`;
  const plain = values.every((value) => value === null || typeof value !== "object");
  if (plain && items.every((lines) => lines.length === 1) && oneLine.length <= lineWidth) {
    return [{ depth, text: oneLine }];
  }
  return [
    { depth, text: "[" },
    ...items.flatMap((lines) =>
      lines.map((line, index) => (index === lines.length - 1 ? { ...line, text: `${line.text},` } : line)),
    ),
    { depth, text: "]" },
  ];
}

function object(depth: number, value: object, partsOf: PartsOf): HclLine[] {
  const entries = Object.entries(value);
  if (entries.length === 0) return [{ depth, text: "{}" }];
  return [
    { depth, text: "{" },
    ...entries.flatMap(([key, item]) => assignment(depth + 1, objectKey(partsOf(key)), item, partsOf)),
    { depth, text: "}" },
  ];
}

function objectKey(parts: readonly TemplatePart[]): string {
  const [first, ...others] = parts;
  if (first?.kind === "expression" && others.length === 0) return `(${first.code})`;
  const plain = first?.kind === "text" && others.length === 0 ? first.text : "";
  // A key named `for` would begin a for expression.
  return /^[A-Za-z_][\w-]*$/.test(plain) && plain !== "for" ? plain : templateExpression(parts);
}
