import { domainPatternProblem } from "../../core/domain-pattern-problem";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

type DnsFirewall = NonNullable<Organization["dnsFirewall"]>;

/** What AWS lets the name of a domain list, a rule or a rule group have. */
const longestName = 64;

/** Rules of DNS Firewall have priorities of their own, names that AWS takes, and each is asked. */
export const dnsFirewallIsWhole: Rule = (organization) => {
  const { dnsFirewall, networks } = organization;
  if (dnsFirewall === undefined) {
    return Object.entries(networks).flatMap(([name, { dnsFirewallExclusion }]): Finding[] =>
      dnsFirewallExclusion === undefined
        ? []
        : [
            {
              path: ["networks", name, "dnsFirewallExclusion"],
              found: "an exclusion, and the organization has no dnsFirewall",
              allowed: "exclusions from what is there",
              fix: "add dnsFirewall, or remove the exclusion",
            },
          ],
    );
  }
  return [
    ...priorities(dnsFirewall),
    ...domains(dnsFirewall),
    ...overriding(dnsFirewall),
    ...names(organization, dnsFirewall),
  ];
};

function priorities({ lists, managedList }: DnsFirewall): Finding[] {
  const owners = new Map([[managedList.priority, "managedList"]]);
  return Object.entries(lists).flatMap(([name, { priority }]): Finding[] => {
    const owner = owners.get(priority);
    owners.set(priority, name);
    return owner === undefined
      ? []
      : [
          {
            path: ["dnsFirewall", "lists", name, "priority"],
            found: `the priority ${priority}, which ${owner} has, too`,
            allowed: "each rule has a priority of its own: the lowest that matches decides",
            fix: "choose a free one",
          },
        ];
  });
}

function domains({ lists, managedList }: DnsFirewall): Finding[] {
  const owners = new Map<string, string>();
  return Object.entries(lists).flatMap(([name, { action, domains: listed, priority }]) =>
    listed.flatMap((domain, index): Finding[] => {
      const path = ["dnsFirewall", "lists", name, "domains", index];
      const problem = domainPatternProblem(domain);
      if (problem !== undefined) return [{ path, ...problem }];
      const owner = owners.get(domain);
      owners.set(domain, name);
      if (owner !== undefined) {
        return [
          {
            path,
            found:
              owner === name ? `${domain} is listed twice` : `${domain}, which the list ${owner} has, too`,
            allowed:
              "each name in one list: the rule with the lowest priority decides, and no other is asked",
            fix: "remove it from one of them",
          },
        ];
      }
      if (domain !== "*" || action !== "allow" || priority > managedList.priority) return [];
      return [
        {
          path,
          found: `every name is allowed at priority ${priority}, before AWS's list is asked at ${managedList.priority}`,
          allowed: "names that you trust",
          fix: "name them, or choose a priority above that of managedList",
        },
      ];
    }),
  );
}

function overriding({ response }: DnsFirewall): Finding[] {
  if (typeof response === "string") return [];
  const path = ["dnsFirewall", "response", "override"];
  if (response.override.includes("*")) {
    return [
      {
        path,
        found: `found ${response.override}`,
        allowed: "one domain name, which is the answer",
        fix: "write the name of a host that tells why the query was blocked",
      },
    ];
  }
  const problem = domainPatternProblem(response.override);
  return problem === undefined ? [] : [{ path, ...problem }];
}

function names(organization: Organization, { lists }: DnsFirewall): Finding[] {
  const filtered = Object.entries(organization.networks)
    .filter(([, { dnsFirewallExclusion }]) => dnsFirewallExclusion === undefined)
    .map(([name]) => name);
  const longest = filtered.reduce((left, right) => (right.length > left.length ? right : left), "");
  return Object.keys(lists).flatMap((list): Finding[] => {
    const name = `${prefixOf(organization)}-${longest}-${list}`;
    return name.length <= longestName
      ? []
      : [
          {
            path: ["dnsFirewall", "lists", list],
            found: `the domain list ${name} would have ${name.length} characters`,
            allowed: `AWS allows ${longestName}`,
            fix: `shorten the name of the list, or of the network, by ${name.length - longestName}`,
          },
        ];
  });
}
