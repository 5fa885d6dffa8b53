import { nearest } from "../nearest";

/**
 * What to write in place of addresses that Suricata does not take.
 *
 * @param sets names of IP set references of the group, without `@`
 */
export function addressRemedy(text: string, sets: readonly string[]): string {
  const variable = /\$(?!(?:HOME|EXTERNAL)_NET\b)\w*/.exec(text)?.[0];
  if (variable !== undefined) {
    const meant = nearest(variable, ["$HOME_NET", "$EXTERNAL_NET"]);
    return `write ${meant ?? "$HOME_NET, $EXTERNAL_NET or the blocks themselves"}`;
  }
  const reference = [...text.matchAll(/@(\w+)/g)]
    .map(([, name = ""]) => name)
    .find((name) => !sets.includes(name));
  if (reference !== undefined) {
    const meant = nearest(reference, sets);
    return meant === undefined
      ? `add ${reference} under prefixLists, with the ARN of its list`
      : `write @${meant}`;
  }
  return "write any, an address such as 192.0.2.10, a block such as 192.0.2.0/24, or a list such as [192.0.2.0/24,!192.0.2.10]";
}
