/**
 * Whether a text was drawn by chance or made up as a password, and is no word, name, path, id or reference.
 *
 * @param least the fewest characters of such a secret
 */
export function looksRandom(text: string, least: number): boolean {
  if (text.length < least || known.some((form) => form.test(text))) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(text)).length;
  const letters = /[A-Za-z]/.test(text);
  return letters && (classes >= 3 || (classes === 2 && text.length >= 20)) && bitsPerCharacter(text) >= 2.7;
}

/** What has a form of its own, and is told by it: ids, ARNs, digests, paths, domains, addresses, dates, names of words. */
const known: readonly RegExp[] = [
  /^arn:/,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^(mrk|key|alias)[-/]/,
  /^(sha\d+|md5)[:-]/i,
  /^\.{0,2}\//,
  /^[A-Za-z][A-Za-z0-9+.-]*:\/\//,
  /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/,
  /^[\w*-]+(\.[\w-]+)+(:\d+)?$/,
  /^\d[\dTZ:./+-]*$/,
  /^[a-z]{1,12}-[0-9a-f]{8,17}$/,
  /^[oru]u?-[a-z0-9-]+$/,
  /^[A-Za-z]+([-_./:][A-Za-z]*\d{0,2})*$/,
  /^[A-Za-z]+([-_./][A-Za-z]*\d{0,2})*-[A-Za-z0-9]{6}$/,
];

/** Shannon's entropy of the characters. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
