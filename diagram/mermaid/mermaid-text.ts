/** A text as Mermaid takes it between double quotes: nothing in it is markup, or ends the label. */
export function mermaidText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[#"<>&`\\[\]{}|;*_]/g, (found) => (found === "_" ? found : `#${found.codePointAt(0)};`));
}
