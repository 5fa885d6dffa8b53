import { type TemplatePart, templateParts } from "./hcl-template";

/** A policy taken out of its string: plain JSON whose strings and keys are `TemplateText`. */
export interface HclPolicy {
  /** The policy's JSON; each string and key in it is to be read with `partsOf`. */
  readonly json: unknown;
  /** The template that a string or key of `json` stands for. */
  readonly partsOf: (text: string) => TemplatePart[];
}

/**
 * The policy that a string holds, if it holds one: JSON with a `Statement`, its references inside of strings.
 * Other JSON stays a string, since services may compare it byte by byte.
 */
export function hclPolicy(source: string): HclPolicy | undefined {
  if (!source.startsWith("{") || !source.includes('"Statement"')) return undefined;
  const codes: string[] = [];
  const text = templateParts(source)
    .map((part) => {
      if (part.kind === "text") return part.text;
      codes.push(part.kind === "expression" ? part.code : "");
      return part.kind === "expression" ? mark(codes.length - 1) : "\u0000";
    })
    .join("");
  const json = parsed(text);
  if (json === null || typeof json !== "object" || !("Statement" in json)) return undefined;
  return { json, partsOf: (marked) => partsOf(marked, codes) };
}

/** Stands for a reference while the JSON is read. Private use characters: no policy contains them. */
function mark(index: number): string {
  return `\ue000${index}\ue001`;
}

function partsOf(marked: string, codes: readonly string[]): TemplatePart[] {
  return marked.split(/(\ue000\d+\ue001)/).flatMap((piece): TemplatePart[] => {
    const index = /^\ue000(\d+)\ue001$/.exec(piece)?.[1];
    if (index !== undefined) return [{ kind: "expression", code: codes[Number(index)] ?? "" }];
    return piece === "" ? [] : [{ kind: "text", text: piece }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
