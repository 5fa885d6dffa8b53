import { refusedSuricataKeywords } from "../../facts/refused-suricata-keywords";
import { suricataProtocols } from "../../facts/suricata-protocols";
import { nearest } from "../nearest";
import { addressProblem } from "./address-problem";
import { addressRemedy } from "./address-remedy";
import { keywordKind, knownKeywords } from "./keyword-kind";
import { orderProblem } from "./order-problem";
import { orderRemedy } from "./order-remedy";
import { portProblem } from "./port-problem";
import { protocolProblem } from "./protocol-problem";
import type { SuricataProblem } from "./suricata-problem";
import type { HeaderPart, SuricataOption, SuricataRule } from "./suricata-rule";
import { valueProblem } from "./value-problem";
import { valueRemedy } from "./value-remedy";

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
  const add = (part: HeaderPart, found: string | undefined, allowed: string, fix: string) => {
    if (found !== undefined) {
      problems.push({ line: rule.line, column: rule.columns[part], found, allowed, fix });
    }
  };
  if (!actions.includes(rule.action)) {
    add("action", `${rule.action} is no action`, actions.join(", "), `write ${meantAction(rule.action)}`);
  }
  const protocol = protocolProblem(rule);
  add(
    "protocol",
    protocol?.found,
    "protocols of Suricata, and the keywords of one of them",
    protocol?.meant === undefined
      ? `write one of ${[...suricataProtocols.network, ...suricataProtocols.application].join(", ")}`
      : `write ${protocol.meant}`,
  );
  const addresses = "any, an address, a CIDR block, $HOME_NET, $EXTERNAL_NET, @NAME of a set, or a list";
  for (const part of ["source", "destination"] as const) {
    add(part, addressProblem(rule[part], sets), addresses, addressRemedy(rule[part], sets));
  }
  const ports = "any, a port, a range like 8000:8080, or a list like [80,443]";
  for (const [part, what] of [
    ["sourcePorts", "source"],
    ["destinationPorts", "destination"],
  ] as const) {
    add(part, portProblem(rule[part]), ports, `write any, 443, 8000:8080 or [80,443] as the ${what} ports`);
  }
  if (!["->", "<>"].includes(rule.direction)) {
    add("direction", `${rule.direction} is no direction`, "-> or <>", "write ->");
  }
  problems.push(...optionProblems(rule));
  return problems;
}

function optionProblems({ line, options }: SuricataRule): SuricataProblem[] {
  const problems: SuricataProblem[] = [];
  const add = (column: number | undefined, found: string, allowed: string, fix: string) =>
    problems.push({ line, column, found, allowed, fix });
  for (const option of options) {
    const found = optionProblem(option);
    if (found !== undefined) add(option.column, found.found, found.allowed, found.fix);
  }
  for (const keyword of once) {
    const [, second] = options.filter((option) => option.keyword === keyword);
    if (second !== undefined) {
      add(second.column, `${keyword} is there twice`, `one ${keyword} a rule`, "remove one");
    }
  }
  if (!options.some(({ keyword }) => keyword === "sid")) {
    add(undefined, "it has no sid", "a sid, which no other rule of the firewall has", "add sid:<number>;");
  }
  // What is written wrong has no order that could be judged.
  const order = problems.length === 0 ? orderProblem(options) : undefined;
  if (order !== undefined) {
    add(
      order.column,
      order.found,
      "buffers before what is looked for in them, and contents before what is said of them",
      orderRemedy(order.found),
    );
  }
  const regular = options.find(({ keyword }) => keyword === "pcre");
  const anchored = options.some(({ keyword }) => keyword === "content" || keywordKind(keyword) === "buffers");
  if (regular !== undefined && !anchored) {
    add(
      regular.column,
      "it looks for pcre everywhere",
      "pcre with a content or in a buffer, as AWS demands",
      "add a content, or a buffer such as tls.sni",
    );
  }
  return problems;
}

function optionProblem(option: SuricataOption): Omit<SuricataProblem, "line"> | undefined {
  const { keyword, value } = option;
  const unended = unendedBefore(value);
  if (unended !== undefined) {
    return {
      found: `no semicolon ends ${keyword}:${unended}`,
      allowed: "each option ends with a semicolon",
      fix: `write ; behind ${keyword}:${unended}`,
    };
  }
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
    return { found, allowed: "a value that Suricata takes", fix: valueRemedy(option) };
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

/** What other firewalls call it: a word that is near in letters may be its opposite. */
function meantAction(action: string): string {
  if (/^(accept|allow|permit)/.test(action)) return "pass";
  if (/^(block|deny|discard)/.test(action)) return "drop";
  return nearest(action, actions) ?? "drop";
}

/** What stands before another option in a value: `to_server` in `flow:to_server sid:1`. */
function unendedBefore(value = ""): string | undefined {
  const [, before, next = ""] = /^("(?:[^"\\]|\\.)*"|[^\s"]+)\s+([a-z][\w.-]*):/.exec(value) ?? [];
  return knownKeywords.includes(next) ? before : undefined;
}
