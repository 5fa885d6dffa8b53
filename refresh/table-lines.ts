import type { Table } from "./table-changes";

/** Characters of a line, as Biome formats it. */
const lineWidth = 110;

/** The lines of a table in TypeScript, sorted and formatted. */
export function tableLines(table: Table): string[] {
  return Object.keys(table)
    .sort()
    .map((key) => {
      const quoted = (table[key] ?? []).map((value) => JSON.stringify(value));
      const name = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
      const short = `  ${name}: [${quoted.join(", ")}],`;
      return short.length <= lineWidth
        ? `${short}\n`
        : `  ${name}: [\n${quoted.map((value) => `    ${value},\n`).join("")}  ],\n`;
    });
}
