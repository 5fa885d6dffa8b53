import { managedFirewallGroups } from "../../facts/managed-firewall-groups";
import { nearest } from "../nearest";
import type { FirewallDescription } from "./firewall-description";
import type { FirewallFinding } from "./firewall-finding";
import { firewallGroups } from "./firewall-groups";
import { ownPriorities } from "./own-priorities";

/** Source: AWS Network Firewall Developer Guide "AWS Network Firewall quotas". */
const mostGroups = 20;
const mostPrefixLists = 5;
const { firstOfUsers: firstPriority, lastOfUsers: lastPriority } = ownPriorities;

/** What is wrong with the groups of a firewall and their order, whatever their rules say. */
export function orderFindings(firewall: FirewallDescription): FirewallFinding[] {
  return [
    ...unknownGroups(firewall),
    ...clashes(firewall),
    ...contradictions(firewall),
    ...tooMany(firewall),
  ];
}

function unknownGroups({ managedGroups }: FirewallDescription): FirewallFinding[] {
  const known = Object.keys(managedFirewallGroups);
  return managedGroups.flatMap(({ name }, index): FirewallFinding[] => {
    const path = ["managedGroups", index, "name"];
    if (!known.includes(name)) {
      const other = name.replace(/ActionOrder$/, "StrictOrder").replace(/(?<!Order)$/, "StrictOrder");
      const meant = nearest(name, known) ?? nearest(other, known);
      return [
        {
          path,
          found: `AWS has no managed group ${name} for strict order`,
          allowed: "managed rule groups of Network Firewall whose names end in StrictOrder",
          fix: meant === undefined ? `write one of ${known.join(", ")}` : `write ${meant}`,
        },
      ];
    }
    return managedGroups.findIndex((one) => one.name === name) === index
      ? []
      : [{ path, found: `${name} is listed twice`, allowed: "each group once", fix: "remove one" }];
  });
}

function clashes(firewall: FirewallDescription): FirewallFinding[] {
  const seen = new Map<number, string>();
  return placed(firewall).flatMap(({ path, what, priority }): FirewallFinding[] => {
    const other = seen.get(priority);
    seen.set(priority, other ?? what);
    if (priority < firstPriority || priority > lastPriority) {
      return [
        {
          path,
          found: `priority ${priority}`,
          allowed: `priorities of ${firstPriority} to ${lastPriority}: what comes before and behind is decided already`,
          fix: "give it another priority",
        },
      ];
    }
    return other === undefined
      ? []
      : [
          {
            path,
            found: `priority ${priority} is that of ${other} too`,
            allowed: "a priority of its own for each group: the lowest is asked first",
            fix: "give one of them another priority",
          },
        ];
  });
}

/** Every group of the description with its priority. */
function placed({ deniedDomains, allowedDomains, inbound, rules, managedGroups }: FirewallDescription) {
  return [
    ...Object.entries({ deniedDomains, allowedDomains, inbound }).flatMap(([what, group]) =>
      group === undefined ? [] : [{ path: [what, "priority"], what, priority: group.priority }],
    ),
    ...rules.map(({ name, priority }) => ({
      path: ["rules", name, "priority"],
      what: `rules.${name}`,
      priority,
    })),
    ...managedGroups.map(({ name, priority }, index) => ({
      path: ["managedGroups", index, "priority"],
      what: name,
      priority,
    })),
  ];
}

function contradictions({ deniedDomains, allowedDomains }: FirewallDescription): FirewallFinding[] {
  return (allowedDomains?.domains ?? []).flatMap((domain, index): FirewallFinding[] =>
    deniedDomains?.domains.includes(domain)
      ? [
          {
            path: ["allowedDomains", "domains", index],
            found: `${domain} is allowed and denied`,
            allowed: "a domain in one of the lists",
            fix: "remove it from the other",
          },
        ]
      : [],
  );
}

function tooMany(firewall: FirewallDescription): FirewallFinding[] {
  const own = firewallGroups(firewall).length;
  const { managedGroups, rules } = firewall;
  return [
    ...(own + managedGroups.length <= mostGroups
      ? []
      : [
          {
            path: [],
            found: `it has ${own + managedGroups.length} rule groups: ${own} of its own and ${managedGroups.length} managed ones`,
            allowed: `${mostGroups} rule groups a policy`,
            fix: "join files with rules, or drop managed groups",
          },
        ]),
    ...rules.flatMap(({ name, prefixLists = {} }): FirewallFinding[] =>
      Object.keys(prefixLists).length <= mostPrefixLists
        ? []
        : [
            {
              path: ["rules", name, "prefixLists"],
              found: `it has ${Object.keys(prefixLists).length} prefix lists`,
              allowed: `${mostPrefixLists} a rule group`,
              fix: "split the file over two groups",
            },
          ],
    ),
  ];
}
