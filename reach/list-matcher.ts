import type { Matcher } from "./firewall-rules";

/**
 * Reads addresses or ports as Suricata writes them: `any`, one item, or a list `[a,[b,!c]]` in which `!` excludes.
 *
 * @param single reads one item
 */
export function listMatcher(text: string, single: (item: string) => Matcher): Matcher {
  if (text.startsWith("!")) {
    const within = listMatcher(text.slice(1).trim(), single);
    return (value) => negated(within(value));
  }
  if (/^any$/i.test(text)) return () => true;
  if (!text.startsWith("[")) return single(text);
  const items = itemsOf(text.slice(1, -1));
  const isExcluded = (item: string) => item.startsWith("!");
  const included = items.filter((item) => !isExcluded(item)).map((item) => listMatcher(item, single));
  const excluded = items.filter(isExcluded).map((item) => listMatcher(item, single));
  return (value) => {
    const among = included.map((matches) => matches(value));
    const outside = excluded.map((matches) => matches(value));
    if (outside.includes(false) || (among.length > 0 && among.every((one) => one === false))) return false;
    if (outside.includes(undefined)) return undefined;
    return among.length === 0 || among.includes(true) ? true : undefined;
  };
}

function negated(matched: boolean | undefined): boolean | undefined {
  return matched === undefined ? undefined : !matched;
}

/** What commas part outside of brackets. */
function itemsOf(text: string): string[] {
  const items: string[] = [];
  let [item, depth] = ["", 0];
  for (const character of `${text},`) {
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;
    if (character === "," && depth === 0) {
      items.push(item.trim());
      item = "";
    } else item += character;
  }
  return items;
}
