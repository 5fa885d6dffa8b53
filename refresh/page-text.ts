const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

/** What a reader sees of a page in HTML: a line for each paragraph, heading, entry of a list and row of a table. */
export function pageText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/\s+/g, " ")
    .replace(
      /<(t[dh])\b[^>]*>(.*?)<\/\1>/gi,
      (_, _name, cell: string) => `${cell.replace(/<[^>]+>/g, " ")} | `,
    )
    .replace(/<\/?(p|div|li|ul|ol|h[1-6]|tr|table|br|pre|dt|dd|section)\b[^>]*>/gi, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "")
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
