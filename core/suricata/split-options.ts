import type { SuricataOption } from "./suricata-rule";

/**
 * The options of a rule. A semicolon ends an option wherever it stands, in quotes too, unless a backslash stands before it.
 *
 * @returns what is wrong, as a clause, where the last option has no end
 */
export function splitOptions(text: string): readonly SuricataOption[] | string {
  const options: SuricataOption[] = [];
  let written = "";
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\") {
      written += character + text.charAt(index + 1);
      index += 1;
    } else if (character === ";") {
      options.push(option(written.trim()));
      written = "";
    } else written += character;
  }
  const left = written.trim();
  return left === "" ? options : `no semicolon ends ${left.slice(0, 40)}`;
}

function option(text: string): SuricataOption {
  const colon = text.indexOf(":");
  return colon < 0
    ? { keyword: text, value: undefined }
    : { keyword: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() };
}
