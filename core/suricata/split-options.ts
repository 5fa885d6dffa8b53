import type { SuricataOption } from "./suricata-rule";

/** An option that no semicolon ends. */
export interface UnendedOption {
  /** Its text. */
  readonly unended: string;
  readonly column: number;
}

/**
 * The options of a rule. A semicolon ends an option wherever it stands, in quotes too, unless a backslash stands before it.
 *
 * @param before how many characters the line has before the text
 * @returns the last option where it has no end
 */
export function splitOptions(text: string, before: number): readonly SuricataOption[] | UnendedOption {
  const options: SuricataOption[] = [];
  let written = "";
  let start = 0;
  const column = () => before + start + (/\S/.exec(written)?.index ?? 0) + 1;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\") {
      written += character + text.charAt(index + 1);
      index += 1;
    } else if (character === ";") {
      options.push({ ...option(written.trim()), column: column() });
      written = "";
      start = index + 1;
    } else written += character;
  }
  const left = written.trim();
  return left === "" ? options : { unended: left, column: column() };
}

function option(text: string): Omit<SuricataOption, "column"> {
  const colon = text.indexOf(":");
  return colon < 0
    ? { keyword: text, value: undefined }
    : { keyword: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}
