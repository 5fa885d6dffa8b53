/** A piece of a Terraform template: text as it is meant, an expression of `${...}`, or a `%{...}` directive. */
export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "expression"; readonly code: string }
  | { readonly kind: "directive"; readonly code: string };

/**
 * Takes a string of Terraform JSON apart, which Terraform reads as a template. `$${` and `%%{` are what they
 * stand for, the text `${` and `%{`.
 */
export function templateParts(source: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let text = "";
  let at = 0;
  while (at < source.length) {
    const escaped = /^([$%])\1\{/.exec(source.slice(at, at + 3));
    const opened = /^[$%]\{/.exec(source.slice(at, at + 2));
    if (escaped) {
      text += `${escaped[1]}{`;
      at += 3;
    } else if (opened) {
      if (text !== "") parts.push({ kind: "text", text });
      text = "";
      const end = closing(source, at + 2);
      const code = source.slice(at + 2, end).trim();
      parts.push(source[at] === "$" ? { kind: "expression", code } : { kind: "directive", code });
      at = end + 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  if (text !== "") parts.push({ kind: "text", text });
  return parts;
}

/** A template as an HCL expression: a lone `${...}` bare, everything else in quotes. */
export function templateExpression(parts: readonly TemplatePart[]): string {
  const [first, ...others] = parts;
  // Code that spans lines would end at the line's end if it stood bare.
  if (first?.kind === "expression" && others.length === 0 && !first.code.includes("\n")) return first.code;
  return `"${parts.map(quotedPart).join("")}"`;
}

function quotedPart(part: TemplatePart): string {
  if (part.kind === "expression") return `\${${part.code}}`;
  if (part.kind === "directive") return `%{ ${part.code} }`;
  return part.text
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t")
    .replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/[$%](?=\{)/g, "$&$&");
}

/** Position of the brace that closes what was opened just before `from`; the end, if none does. */
function closing(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '"') at = closingQuote(source, at + 1);
    else if (source[at] === "{") depth += 1;
    else if (source[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return source.length;
}

/** Position of the quote that ends a string inside an expression; strings hold templates in their turn. */
function closingQuote(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === '"') return at;
    else if (/^[$%]\{/.test(source.slice(at, at + 2)) && source[at - 1] !== source[at]) {
      at = closing(source, at + 2);
    }
  }
  return source.length;
}
