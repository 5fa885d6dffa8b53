/** What to write where options stand in a wrong order, by what is wrong. */
const remedies: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    /^(\S+) (?:with the flag R )?has no content before it/,
    ([, keyword]) => `write content:"..."; before ${keyword}`,
  ],
  [/^nothing is looked for in (\S+)/, ([, buffer]) => `write content:"..."; behind ${buffer};`],
  [
    /^(\S+) is followed by (\S+),/,
    ([, buffer, keyword]) => `write content:"..."; behind ${buffer}; and ${keyword} behind that`,
  ],
  [
    /^(\S+) does not follow a buffer/,
    ([, keyword]) => `write a buffer before it, such as tls.sni; ${keyword};`,
  ],
  [/^base64_data has/, () => "write base64_decode; before base64_data;"],
  [/^(\S+) is said twice/, ([, keyword]) => `remove the second ${keyword}`],
  [/^(\S+) and (\S+) are said/, ([, one, other]) => `remove ${one} or ${other}`],
  [/^startswith and/, () => "remove startswith, or depth and offset"],
  [/^fast_pattern is said/, () => "leave fast_pattern behind one content"],
  [/^http\.host is compared/, () => "write the content in lower case, without nocase"],
  [/^http\.method has/, () => 'write the method alone, such as content:"POST";'],
  [/^a JA3 hash/, () => "write all 32 hexadecimal digits of the hash"],
  [
    /^(\S+) stands behind the buffer (\S+)/,
    ([, keyword, buffer]) => `write it as the buffer that follows ${keyword} today, or remove ${buffer}`,
  ],
  [/^bsize is (\S+), and its content has (\d+)/, ([, , length]) => `write bsize:${length}; or more`],
  [
    /^(\S+) is \S+, and its content has (\d+)/,
    ([, keyword, length]) => `write ${keyword}:${length}; or more`,
  ],
  [/^(\S+) is \S+, more than 65535/, ([, keyword]) => `write ${keyword}: with 65535 or less`],
  [
    /^(\S+) is .*, no number of bytes/,
    ([, keyword]) => `write ${keyword}: with a whole number, such as ${keyword}:10;`,
  ],
];

/** What to do where `orderProblem` tells something of a rule. */
export function orderRemedy(found: string): string {
  for (const [begins, remedy] of remedies) {
    const match = begins.exec(found);
    if (match !== null) return remedy(match);
  }
  return 'write a buffer, then content:"...";, then what is said of the content';
}
