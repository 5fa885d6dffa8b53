import type { FirewallRule, FirewallRules } from "./firewall-rules";

/** What a firewall says to a request. */
export type FirewallVerdict =
  | { readonly passes: boolean; readonly by: FirewallRule | undefined }
  /** It passes if rules of these groups find in it what they look for, such as a name. */
  | { readonly passes: "by what is sent"; readonly groups: readonly string[] };

/**
 * Asks the rules of a firewall in their order about a request of TCP: the first that decides by addresses and ports alone
 * decides, since it needs no more than the first packet. Rules that look inside come into question before it only where none
 * does.
 */
export function firewallVerdict(
  { rules, drops }: FirewallRules,
  source: number,
  destination: number,
  port: number,
): FirewallVerdict {
  const groups = new Set<string>();
  for (const rule of rules) {
    const matched = both(
      either(
        both(rule.source(source), rule.destination(destination)),
        rule.bothWays && both(rule.source(destination), rule.destination(source)),
      ),
      rule.port(port),
    );
    if (matched === false) continue;
    if (matched === undefined || rule.looksInside) {
      if (rule.passes) groups.add(rule.group);
      continue;
    }
    return { passes: rule.passes, by: rule };
  }
  if (!drops) return { passes: true, by: undefined };
  return groups.size > 0
    ? { passes: "by what is sent", groups: [...groups] }
    : { passes: false, by: undefined };
}

function both(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

function either(left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (left === true || right === true) return true;
  return left === undefined || right === undefined ? undefined : false;
}
