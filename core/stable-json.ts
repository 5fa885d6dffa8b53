/**
 * JSON text that depends on nothing but the value: keys sorted by code unit, two spaces, no final newline.
 * Byte for byte what CDKTF writes, so that both synthesizers can be compared.
 */
export function stableJson(value: unknown): string {
  return JSON.stringify(sorted(value), null, 2);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const source = value as Record<string, unknown>;
  const target: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(source).sort()) target[key] = sorted(source[key]);
  return target;
}
