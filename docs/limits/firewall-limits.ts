import { policyCapacity } from "../../core/firewall/policy-capacity";
import { managedFirewallGroups } from "../../facts/managed-firewall-groups";
import type { Limit } from "./limit";
import { linear } from "./linear";
import { type SurveyedResource, surveyed } from "./surveyed";

/** Networks of one account and Region, each with a firewall that has a group of each kind. */
function firewalls(count: number, rules = 1): SurveyedResource[] {
  const own = Array.from(
    { length: rules },
    (_, index) =>
      `r${index}: { priority: ${1000 + index}, text: "drop tcp any any -> any any (sid:${index + 1};)" }`,
  );
  const networks = Array.from(
    { length: count },
    (_, index) =>
      `  n${index}: { account: w4, region: ap-northeast-1, cidr: 10.${index}.0.0/16, zones: [a, b], tiers: [public, private, firewall], nat: one, firewall: edge }`,
  );
  const more = `networks:\n${networks.join("\n")}
firewalls:
  edge:
    deniedDomains: { priority: 100, domains: [bad.example] }
    allowedDomains: { priority: 200, domains: [good.example] }
    inbound: { priority: 300, protocols: [tls] }
    rules: { ${own.join(", ")} }
`;
  return surveyed({ accounts: 5, regions: 1, more }, ({ concern }) => concern === "network");
}

const ofType = (wanted: string) => (count: number) =>
  firewalls(count).filter(({ type }) => type === wanted).length;

const groupsOf = (rules: number) =>
  firewalls(1, rules).filter(({ type }) => type === "aws_networkfirewall_rule_group").length;

/** Capacity of a policy with a number of own rules, and with what AWS's groups need of which it says so. */
function capacityOf(rules: number): number {
  const text = Array.from({ length: rules }, (_, index) => `drop tcp any any -> any any (sid:${index + 1};)`);
  return policyCapacity({
    quic: "block",
    rules: [{ name: "own", priority: 1000, text: text.join("\n") }],
    managedGroups: Object.entries(managedFirewallGroups)
      .filter(([name, capacity]) => capacity === 200 || name === "AttackInfrastructureStrictOrder")
      .map(([name], index) => ({ name, priority: 2000 + index, mode: "alert" })),
  });
}

/** Quotas of Network Firewall. */
export const firewallLimits: readonly Limit[] = [
  {
    quota: "network-firewall.firewalls",
    what: "Each network with `firewall` has one",
    of: "networks of an account and Region with a firewall",
    usage: linear(ofType("aws_networkfirewall_firewall"), 1, 2),
    beyond:
      "Terraform's apply fails in `network-<name>`. Ask AWS for more, or inspect centrally: one firewall for all networks of a Transit Gateway. Palisade does not refuse it.",
  },
  {
    quota: "network-firewall.policies",
    what: "Each network with `firewall` has a policy",
    of: "networks of an account and Region with a firewall",
    usage: linear(ofType("aws_networkfirewall_firewall_policy"), 1, 2),
    beyond: "Terraform's apply fails in `network-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "network-firewall.rule-groups",
    what: "A firewall has a group for QUIC, for its domains, for what arrives and for each of its `rules`, here five",
    of: "networks of an account and Region with such a firewall",
    usage: linear(ofType("aws_networkfirewall_rule_group"), 1, 2),
    beyond: "Terraform's apply fails in `network-<name>`. Ask AWS for more. Palisade does not refuse it.",
  },
  {
    quota: "network-firewall.policy-groups",
    what: "A policy has the groups of its firewall, four beside its `rules` here, and each of its `managedGroups`",
    of: "entries of `rules` and `managedGroups` of a firewall",
    usage: linear(groupsOf, 1, 2),
    beyond: "Palisade refuses it. Join files with rules, or drop managed groups.",
  },
  {
    quota: "network-firewall.policy-rules",
    what: "A policy reserves the capacity of its groups, here of rules of one's own, AttackInfrastructure and AWS's four lists of domains",
    of: "rules of one's own",
    usage: capacityOf,
    most: 30_000,
    beyond:
      "Palisade refuses it. Groups are rounded up (100, 250, 500, 1000, 2500, 5000 and so on), so that a rule that is added makes no new group.",
  },
];
