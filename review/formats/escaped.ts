/** Characters that a reader does not see, or that turn what follows around. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** Text in which nothing is Markdown, HTML, a mention, a reference or a link. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(hidden, "\ufffd")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]#|~$^]/g, "\\$&")
    .replace(
      /@|[!%$](?=\w)|:(?=\/\/)|(?<=\bwww)\.|\\#(?=\d)|(?<=\bGH)-(?=\d)/gi,
      (found) => `${found}\u200b`,
    );
}
