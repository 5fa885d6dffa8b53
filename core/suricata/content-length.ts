/** Length in bytes of what `content` looks for, without its quotes; or what is wrong with it, as a clause. */
export function contentLength(text: string): number | string {
  let length = 0;
  let hexadecimal: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "|") {
      if (hexadecimal !== undefined) {
        if (hexadecimal.length % 2 > 0) return `|${hexadecimal}| has half a byte`;
        length += hexadecimal.length / 2;
      }
      hexadecimal = hexadecimal === undefined ? "" : undefined;
    } else if (hexadecimal !== undefined) {
      if (character === " ") continue;
      if (!/[0-9a-f]/i.test(character))
        return `${character} stands between | and | and is no hexadecimal digit`;
      hexadecimal += character;
    } else if (character === "\\") {
      const escaped = text.charAt(index + 1);
      if (!/[\\;:"]/.test(escaped)) return `\\${escaped} escapes nothing: write \\\\ for a backslash`;
      length += 1;
      index += 1;
    } else length += 1;
  }
  return hexadecimal === undefined ? length : "a | has no second one";
}
