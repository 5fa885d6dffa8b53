/**
 * The single items of addresses or ports: of `![a,[b,!c]]` the three, each without the exclamation marks. Undefined where
 * brackets do not match or an item is empty.
 */
export function listedItems(text: string): readonly string[] | undefined {
  const plain = text.startsWith("!") ? text.slice(1) : text;
  if (!plain.startsWith("[")) return /[[\],!]/.test(plain) || plain === "" ? undefined : [plain];
  if (!plain.endsWith("]")) return undefined;
  const items: string[] = [];
  let depth = 0;
  let item = "";
  for (const character of `${plain.slice(1, -1)},`) {
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;
    if (depth < 0) return undefined;
    if (character !== "," || depth > 0) {
      item += character;
      continue;
    }
    const inner = listedItems(item);
    if (inner === undefined) return undefined;
    items.push(...inner);
    item = "";
  }
  return depth === 0 ? items : undefined;
}
