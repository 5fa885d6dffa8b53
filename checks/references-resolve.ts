import type { Check } from "./check";

const reference = /\$\{(data\.|ephemeral\.)?(aws_[a-z0-9_]+)\.([A-Za-z0-9_-]+)[.[}]/g;

/**
 * Every reference names something in the same stack. One that does not comes from a construct of another stack,
 * which would need that stack's state: pass a name or an ARN instead.
 */
export const referencesResolve: Check = (stack) => {
  const dangling = new Set<string>();
  const { resource, data, ephemeral } = stack;
  const blocks = { "": resource, "data.": data, "ephemeral.": ephemeral };
  visit(blocks, (text) => {
    for (const match of text.matchAll(reference)) {
      const [, mode = "", type = "", name = ""] = match;
      const known = blocks[mode as keyof typeof blocks]?.[type]?.[name];
      const escaped = text[(match.index ?? 0) - 1] === "$";
      if (known === undefined && !escaped) dangling.add(`${mode}${type}.${name}`);
    }
  });
  return [...dangling]
    .sort()
    .map(
      (address) =>
        `${address} is referred to but is not in this stack: pass its name or ARN as a plain value`,
    );
};

function visit(value: unknown, onText: (text: string) => void): void {
  if (typeof value === "string") {
    if (value.includes("${")) onText(value);
  } else if (value !== null && typeof value === "object") {
    for (const inner of Object.values(value)) visit(inner, onText);
  }
}
