import { splitOptions } from "./split-options";
import type { SuricataProblem } from "./suricata-problem";
import type { SuricataRule } from "./suricata-rule";

const form = "a rule is: action protocol source ports -> destination ports (options)";
const example =
  'for example: drop tls $HOME_NET any -> $EXTERNAL_NET any (tls.sni; content:"example.com"; sid:1000001;)';

/**
 * A rule in its parts, or what keeps it from being read.
 *
 * @param indent how many characters the line has before the rule
 */
export function parsedRule(text: string, line: number, indent: number): SuricataRule | SuricataProblem {
  const problem = (found: string, allowed = form, fix = example, column = indent + 1): SuricataProblem => ({
    line,
    column,
    found,
    allowed,
    fix,
  });
  const { words: found, rest } = headerOf(text);
  const words = found.map(({ word }) => word);
  if (rest === undefined) {
    return problem(
      words.some((word) => word.startsWith("[") && !balanced(word))
        ? "a list of its header has no closing bracket"
        : "it has no options in parentheses",
    );
  }
  const [action, protocol, source, sourcePorts, direction, destination, destinationPorts, ...more] = words;
  if (
    action === undefined ||
    protocol === undefined ||
    source === undefined ||
    sourcePorts === undefined ||
    direction === undefined ||
    destination === undefined ||
    destinationPorts === undefined ||
    more.length > 0
  ) {
    return problem(`its header has ${words.length} words, not 7: ${words.join(" ")}`);
  }
  if (!rest.endsWith(")")) {
    const [comment] = /^.*?\)\s*(?=#)/.exec(rest) ?? [];
    return problem(
      comment === undefined ? "its parenthesis is not closed" : "something follows the rule",
      "the rule ends with the parenthesis that closes its options",
      comment === undefined
        ? "write the whole rule on one line, with ) at its end"
        : "write comments on lines of their own",
      indent + text.length - (comment === undefined ? 0 : rest.length - comment.length) + 1,
    );
  }
  const options = splitOptions(rest.slice(1, -1), indent + text.length - rest.length + 1);
  if ("unended" in options) {
    const { unended, column } = options;
    return problem(
      `no semicolon ends ${unended.slice(0, 40)}`,
      "each option ends with a semicolon",
      `write ; behind ${unended.slice(0, 40)}`,
      column,
    );
  }
  const [first, second, third, fourth, fifth, sixth, seventh] = found.map(({ start }) => indent + start + 1);
  return {
    line,
    columns: {
      action: first ?? 1,
      protocol: second ?? 1,
      source: third ?? 1,
      sourcePorts: fourth ?? 1,
      direction: fifth ?? 1,
      destination: sixth ?? 1,
      destinationPorts: seventh ?? 1,
    },
    action: action.toLowerCase(),
    protocol: protocol.toLowerCase(),
    source,
    sourcePorts,
    direction,
    destination,
    destinationPorts,
    options,
  };
}

interface Word {
  readonly word: string;
  /** How many characters stand before it. */
  readonly start: number;
}

/** The words before the first parenthesis, lists as one word whatever white space they have, and what begins with it. */
function headerOf(text: string): { readonly words: readonly Word[]; readonly rest: string | undefined } {
  const words: Word[] = [];
  let word = "";
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "(" && depth === 0) {
      if (word !== "") words.push({ word, start });
      return { words, rest: text.slice(index) };
    }
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;
    if (!/\s/.test(character)) {
      if (word === "") start = index;
      word += character;
    } else if (depth === 0 && word !== "") {
      words.push({ word, start });
      word = "";
    }
  }
  return { words: word === "" ? words : [...words, { word, start }], rest: undefined };
}

function balanced(word: string): boolean {
  return [...word].filter((one) => one === "[").length === [...word].filter((one) => one === "]").length;
}
