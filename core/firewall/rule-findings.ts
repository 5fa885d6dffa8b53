import { letsEverythingPass } from "../suricata/lets-everything-pass";
import { parsedRules } from "../suricata/parsed-rules";
import { ruleFileProblems } from "../suricata/rule-file-problems";
import type { FirewallDescription, OwnRules } from "./firewall-description";
import type { FirewallFinding } from "./firewall-finding";
import { firewallGroups } from "./firewall-groups";
import { groupCapacity } from "./group-capacity";
import { isOwnSid } from "./is-own-sid";
import { policyCapacity } from "./policy-capacity";

/** The capacity of a policy. Source: AWS Network Firewall Developer Guide "AWS Network Firewall quotas". */
const mostCapacity = 30_000;

/** What is wrong with a rule of a file, or with how many there are. */
export interface RuleFinding extends FirewallFinding {
  /** Line of the rules in which it is, counted from 1. */
  readonly line?: number;
  /** Column of that line, counted from 1. @default all of the line */
  readonly column?: number | undefined;
  /** The file of the rules, where they are in one. */
  readonly file?: string;
}

/** What is wrong with the rules of a firewall, once its files are read. */
export function ruleFindings(firewall: FirewallDescription): RuleFinding[] {
  const { rules } = firewall;
  const nameOf = ({ name, file = `rules.${name}` }: OwnRules) => file;
  const files = rules.map((own) => ({
    name: nameOf(own),
    text: own.text,
    sets: Object.keys(own.prefixLists ?? {}),
  }));
  const found = ruleFileProblems(files, isOwnSid).map(({ file, ...problem }) => {
    const own = rules.find((one) => nameOf(one) === file);
    return {
      ...problem,
      path: ["rules", own?.name ?? "", own?.file === undefined ? "text" : "file"],
      ...(own?.file !== undefined && { file }),
    };
  });
  return [...found, ...rules.flatMap(passingAll), ...tooSmall(firewall), ...tooLarge(firewall)];
}

function passingAll({ name, file, text }: OwnRules): RuleFinding[] {
  return parsedRules(text)
    .rules.filter(letsEverythingPass)
    .map(({ line, protocol }) => ({
      path: ["rules", name, file === undefined ? "text" : "file"],
      line,
      ...(file !== undefined && { file }),
      found: `it lets ${protocol === "ip" ? "everything" : `all of ${protocol}`} pass, so that nothing behind it decides`,
      allowed: "rules that let pass what is needed, by address, port or name",
      fix: "narrow it; while lists are drawn up, write observing with a reason in its place",
    }));
}

function tooSmall({ rules }: FirewallDescription): RuleFinding[] {
  return rules.flatMap((group): RuleFinding[] => {
    const { needed, capacity } = groupCapacity(group);
    return needed <= capacity
      ? []
      : [
          {
            path: ["rules", group.name, "capacity"],
            found: `rules.${group.name} has ${needed} rules, and its group room for ${capacity}`,
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
