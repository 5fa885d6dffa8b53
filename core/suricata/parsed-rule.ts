import { splitOptions } from "./split-options";
import type { SuricataProblem } from "./suricata-problem";
import type { SuricataRule } from "./suricata-rule";

const form = "a rule is: action protocol source ports -> destination ports (options)";
const example =
  'for example: drop tls $HOME_NET any -> $EXTERNAL_NET any (tls.sni; content:"example.com"; sid:1000001;)';

/** A rule in its parts, or what keeps it from being read. */
export function parsedRule(text: string, line: number): SuricataRule | SuricataProblem {
  const problem = (found: string, allowed = form, fix = example): SuricataProblem => ({
    line,
    found,
    allowed,
    fix,
  });
  const { words, rest } = headerOf(text);
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
    return problem(
      /\)\s*#/.test(rest) ? "something follows the rule" : "its parenthesis is not closed",
      "the rule ends with the parenthesis that closes its options",
      /\)\s*#/.test(rest) ? "write comments on lines of their own" : "write ) at its end",
    );
  }
  const options = splitOptions(rest.slice(1, -1));
  if (typeof options === "string") {
    return problem(options, "each option ends with a semicolon", "write ; behind each option");
  }
  return {
    line,
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

/** The words before the first parenthesis, lists as one word whatever white space they have, and what begins with it. */
function headerOf(text: string): { readonly words: readonly string[]; readonly rest: string | undefined } {
  const words: string[] = [];
  let word = "";
  let depth = 0;
  for (const [index, character] of [...text].entries()) {
    if (character === "(" && depth === 0) {
      if (word !== "") words.push(word);
      return { words, rest: [...text].slice(index).join("") };
    }
    if (character === "[") depth += 1;
    if (character === "]") depth -= 1;
    if (!/\s/.test(character)) word += character;
    else if (depth === 0 && word !== "") {
      words.push(word);
      word = "";
    }
  }
  return { words: word === "" ? words : [...words, word], rest: undefined };
}

function balanced(word: string): boolean {
  return [...word].filter((one) => one === "[").length === [...word].filter((one) => one === "]").length;
}
