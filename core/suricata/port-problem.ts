import { listedItems } from "./listed-items";

/** What is wrong with the ports of a rule, as a clause; undefined where nothing is. */
export function portProblem(text: string): string | undefined {
  const items = listedItems(text);
  if (items === undefined) return `${text} is no port and no list of ports`;
  if (/^!\s*any$/i.test(text)) return "!any leaves no port";
  for (const item of items) {
    if (/^any$/i.test(item)) continue;
    if (item.startsWith("$")) return `${item} is no variable: AWS defines none for ports`;
    const [, first, colon, last] = /^(\d{0,5})(:?)(\d{0,5})$/.exec(item) ?? [];
    const from = first === "" ? 0 : Number(first);
    const to = last === "" ? 65_535 : Number(last);
    const single = colon === "" && from <= 65_535 && first !== "";
    const range = colon === ":" && item !== ":" && from <= to && to <= 65_535;
    if (!single && !range) return `${item} is no port of 0 to 65535 and no range of ports`;
  }
  return undefined;
}
