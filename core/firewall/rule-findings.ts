import { ruleFileProblems } from "../suricata/rule-file-problems";
import type { FirewallDescription } from "./firewall-description";
import type { FirewallFinding } from "./firewall-finding";
import { firewallGroups } from "./firewall-groups";
import { groupCapacity } from "./group-capacity";
import { isOwnSid } from "./is-own-sid";
import { policyCapacity } from "./policy-capacity";

/** The capacity of a policy. Source: AWS Network Firewall Developer Guide "AWS Network Firewall quotas". */
const mostCapacity = 30_000;

/** What is wrong with a rule of a file, or with how many there are. */
export interface RuleFinding extends FirewallFinding {
  /** Line of the file in whose rules it is, counted from 1. */
  readonly line?: number;
}

/** What is wrong with the rules of a firewall, once its files are read. */
export function ruleFindings(firewall: FirewallDescription): RuleFinding[] {
  const { rules } = firewall;
  const files = rules.map(({ file, text, prefixLists = {} }) => ({
    name: file,
    text,
    sets: Object.keys(prefixLists),
  }));
  const found = ruleFileProblems(files, isOwnSid).map(({ file, ...problem }) => ({
    ...problem,
    path: ["rules", rules.findIndex((one) => one.file === file), "file"],
  }));
  return [...found, ...tooSmall(firewall), ...tooLarge(firewall)];
}

function tooSmall({ rules }: FirewallDescription): RuleFinding[] {
  return rules.flatMap((group, index): RuleFinding[] => {
    const { needed, capacity } = groupCapacity(group);
    return needed <= capacity
      ? []
      : [
          {
            path: ["rules", index, "capacity"],
            found: `${group.file} has ${needed} rules, and its group room for ${capacity}`,
            allowed: "a capacity of at least the number of rules",
            fix: "raise capacity, or leave it out: the group is made anew and follows the old one without a gap",
          },
        ];
  });
}

function tooLarge(firewall: FirewallDescription): RuleFinding[] {
  const capacity = policyCapacity(firewall);
  if (capacity <= mostCapacity) return [];
  const own = firewallGroups(firewall).map((group) => `${group.name} ${groupCapacity(group).capacity}`);
  return [
    {
      path: [],
      found: `its rule groups reserve ${capacity}: ${[...own, `${firewall.managedGroups.length} managed groups`].join(", ")}`,
      allowed: `a capacity of ${mostCapacity} a policy`,
      fix: "drop managed groups, such as AttackInfrastructureStrictOrder with 15000, or rules of your own",
    },
  ];
}
