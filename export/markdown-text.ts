/**
 * Plain text for the middle of a Markdown line or table cell: on one line, with nothing in it that Markdown
 * or HTML would take for markup.
 */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/[\\`*_[\]|]/g, "\\$&");
}
