import { parsedRules } from "../suricata/parsed-rules";
import type { SuricataRule } from "../suricata/suricata-rule";
import type { FirewallDescription } from "./firewall-description";

/** What to know about own rules that Suricata and AWS take. */
export interface RuleRemark {
  /** Name of the group of own rules. */
  readonly name: string;
  /** Lines of the rules that it is about, counted from 1; none where it is about all of them. */
  readonly lines: readonly number[];
  readonly says: string;
}

/**
 * What own rules probably do not mean: to be judged before those that they follow, by the server's answers, or before those
 * that look for threats.
 *
 * Source: AWS's best practices guide for Network Firewall, "Which rules need the flow keyword" and examples of rules.
 */
export function ruleRemarks({ rules, managedGroups }: FirewallDescription): RuleRemark[] {
  return rules.flatMap(({ name, text, priority }): RuleRemark[] => {
    const read = parsedRules(text).rules;
    const about = (says: string, judge: (rule: SuricataRule) => boolean): RuleRemark[] => {
      const lines = read.filter(judge).map(({ line }) => line);
      return lines.length === 0 ? [] : [{ name, lines, says }];
    };
    const behind = managedGroups.filter((group) => group.priority > priority).map((group) => group.name);
    return [
      ...about(
        "without flow:to_server a rule is asked for answers, too, and may be asked before the rules that stand before it; add flow:to_server",
        withoutDirection,
      ),
      ...about(
        "tls.version alone is compared with each message of a handshake; add ssl_state:client_hello",
        (rule) => has(rule, "tls.version") && !has(rule, "ssl_state"),
      ),
      ...(behind.length === 0
        ? []
        : about(
            `what it lets pass, ${behind.join(", ")} never see: right for an exception from them, and otherwise give rules.${name} a higher priority`,
            ({ action }) => action === "pass",
          )),
    ];
  });
}

/** Whether a rule of a protocol that has flows says nothing of their direction. */
function withoutDirection(rule: SuricataRule): boolean {
  if (rule.protocol === "ip" && has(rule, "ip_proto")) return false;
  return !rule.options.some(
    ({ keyword, value = "" }) => keyword === "flow" && /(to|from)_(server|client)/.test(value),
  );
}

function has({ options }: SuricataRule, wanted: string): boolean {
  return options.some(({ keyword }) => keyword === wanted);
}
