/**
 * JSON text exactly as CDKTF writes it (by `json-stable-stringify`): keys sorted by code unit, two spaces, an
 * empty list or object broken over two lines, no final newline.
 */
export function cdktfJson(value: unknown): string {
  return text(value, "\n");
}

function text(value: unknown, newline: string): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const inner = `${newline}  `;
  if (Array.isArray(value)) {
    return `[${value.map((item) => inner + text(item, inner)).join(",")}${newline}]`;
  }
  const object = value as Record<string, unknown>;
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${inner}${JSON.stringify(key)}: ${text(object[key], inner)}`);
  return `{${members.join(",")}${newline}}`;
}
