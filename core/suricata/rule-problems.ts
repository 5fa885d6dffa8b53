import { refusedSuricataKeywords } from "../../facts/refused-suricata-keywords";
import { suricataProtocols } from "../../facts/suricata-protocols";
import { nearest } from "../nearest";
import { addressProblem } from "./address-problem";
import { keywordKind, knownKeywords } from "./keyword-kind";
import { orderProblem } from "./order-problem";
import { portProblem } from "./port-problem";
import { protocolProblem } from "./protocol-problem";
import type { SuricataProblem } from "./suricata-problem";
import type { SuricataOption, SuricataRule } from "./suricata-rule";
import { valueProblem } from "./value-problem";

const actions = ["alert", "drop", "pass", "reject"];

/** Options of which a rule has one at most. */
const once = ["msg", "rev", "sid"];

/**
 * What Suricata refuses in a rule, and what AWS Network Firewall refuses beyond it, in the order of its parts. What AWS
 * refuses is what a group that cannot be made consists of: `terraform plan` shows nothing of it.
 *
 * @param sets names of the IP set references that the group has
 */
export function ruleProblems(rule: SuricataRule, sets: readonly string[]): SuricataProblem[] {
  const problems: SuricataProblem[] = [];
  const add = (found: string | undefined, allowed: string, fix: string) => {
    if (found !== undefined) problems.push({ line: rule.line, found, allowed, fix });
  };
  if (!actions.includes(rule.action)) {
    add(
      `${rule.action} is no action`,
      actions.join(", "),
      `write ${nearest(rule.action, actions) ?? "drop"}`,
    );
  }
  const protocol = protocolProblem(rule);
  add(
    protocol?.found,
    "protocols of Suricata, and the keywords of one of them",
    protocol?.meant === undefined
      ? `write one of ${[...suricataProtocols.network, ...suricataProtocols.application].join(", ")}`
      : `write ${protocol.meant}`,
  );
  const addresses = "any, an address, a CIDR block, $HOME_NET, $EXTERNAL_NET, @NAME of a set, or a list";
  add(addressProblem(rule.source, sets), addresses, "correct the source");
  add(addressProblem(rule.destination, sets), addresses, "correct the destination");
  const ports = "any, a port, a range like 8000:8080, or a list like [80,443]";
  add(portProblem(rule.sourcePorts), ports, "correct the source ports");
  add(portProblem(rule.destinationPorts), ports, "correct the destination ports");
  if (!["->", "<>"].includes(rule.direction)) {
    add(`${rule.direction} is no direction`, "-> or <>", "write ->");
  }
  problems.push(...optionProblems(rule));
  return problems;
}

function optionProblems({ line, options }: SuricataRule): SuricataProblem[] {
  const problems: SuricataProblem[] = [];
  const add = (found: string, allowed: string, fix: string) => problems.push({ line, found, allowed, fix });
  for (const option of options) {
    const found = optionProblem(option);
    if (found !== undefined) add(found.found, found.allowed, found.fix);
  }
  for (const keyword of once) {
    if (options.filter((option) => option.keyword === keyword).length > 1) {
      add(`${keyword} is there twice`, `one ${keyword} a rule`, "remove one");
    }
  }
  if (!options.some(({ keyword }) => keyword === "sid")) {
    add("it has no sid", "a sid, which no other rule of the firewall has", "add sid:<number>;");
  }
  // What is written wrong has no order that could be judged.
  const order = problems.length === 0 ? orderProblem(options) : undefined;
  if (order !== undefined) {
    add(
      order,
      "buffers before what is looked for in them, and contents before what is said of them",
      "correct the order of the options",
    );
  }
  const regular = options.some(({ keyword }) => keyword === "pcre");
  const anchored = options.some(({ keyword }) => keyword === "content" || keywordKind(keyword) === "buffers");
  if (regular && !anchored) {
    add(
      "it looks for pcre everywhere",
      "pcre with a content or in a buffer, as AWS demands",
      "add a content, or a buffer such as tls.sni",
    );
  }
  return problems;
}

function optionProblem(option: SuricataOption): Omit<SuricataProblem, "line"> | undefined {
  const { keyword, value } = option;
  const kind = keywordKind(keyword);
  if (kind === undefined) {
    const meant = nearest(keyword, knownKeywords);
    return {
      found: keyword === "" ? "an option is empty" : `${keyword} is no keyword`,
      allowed: "keywords of Suricata 7",
      fix: keyword === "" ? "remove the semicolon" : meant === undefined ? "remove it" : `write ${meant}`,
    };
  }
  const refused = refusedSuricataKeywords[keyword];
  if (refused !== undefined && (refused.values?.test(value ?? "") ?? true)) {
    return {
      found: `AWS Network Firewall takes no ${keyword}${refused.values === undefined ? "" : ` with ${value}`}: ${refused.why}`,
      allowed: "what AWS Network Firewall takes of Suricata",
      fix: "remove it",
    };
  }
  const bare = kind === "buffers" || kind === "oldModifiers" || kind === "withoutValue";
  const transform = kind === "transforms" && keyword !== "pcrexform" && keyword !== "xor";
  if (value !== undefined && (bare || transform)) {
    return { found: `${keyword} has a value`, allowed: `${keyword} alone`, fix: `write ${keyword};` };
  }
  if (value === undefined && (kind === "withValue" || keyword === "pcrexform" || keyword === "xor")) {
    return {
      found: `${keyword} has no value`,
      allowed: `${keyword} with a value`,
      fix: `write ${keyword}:<value>;`,
    };
  }
  const found = value === undefined ? undefined : valueProblem(option);
  if (found !== undefined) {
    return { found, allowed: "a value that Suricata takes", fix: `correct ${keyword}` };
  }
  const variable = /[$@][A-Za-z]\w*/.exec(value ?? "")?.[0];
  return variable === undefined
    ? undefined
    : {
        found: `${variable} stands in ${keyword}`,
        allowed: "$ and @ before a name in the header of a rule only: AWS looks for a variable",
        fix: "write |24| for $ and |40| for @ in a content, and neither elsewhere",
      };
}
