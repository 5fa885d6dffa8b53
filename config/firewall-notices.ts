import { ruleRemarks } from "../core/firewall/rule-remarks";
import { sharedDomainIn } from "../core/firewall/shared-domain-in";
import { firewallDescriptionOf } from "./firewall-description-of";
import { firewallRulePlace } from "./firewall-rule-place";
import { inspectedFlows } from "./inspected-flows";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** What to know about firewalls that are valid as they are, once the files of their rules are read. */
export function firewallNotices(organization: Organization, source: Source): Notice[] {
  return Object.entries(organization.firewalls).flatMap(([name, firewall]): Notice[] => {
    const remarks = ruleRemarks(firewallDescriptionOf(firewall)).map(({ name: group, lines, says }) => {
      const { file } = firewall.rules[group] ?? {};
      const path = ["rules", group, file === undefined ? "text" : "file"];
      const [line, ...more] = lines;
      const others = more.length === 0 ? "" : ` (lines ${more.join(", ")} likewise)`;
      return {
        where: firewallRulePlace(source, name, { path, line, file }),
        message: `${says}${others}`,
      };
    });
    return [
      ...remarks,
      ...letsStrangersPass(organization, name, source),
      ...letsNothingPass(organization, name, source),
    ];
  });
}

function letsStrangersPass(organization: Organization, name: string, source: Source): Notice[] {
  return (organization.firewalls[name]?.allowedDomains?.domains ?? []).flatMap((domain, index): Notice[] => {
    const shared = sharedDomainIn(domain);
    if (shared === undefined) return [];
    return [
      {
        where: source.where(["firewalls", name, "allowedDomains", "domains", index]),
        message: `${domain} lets pass what strangers put under ${shared}, where everybody gets names; list the names that you need`,
      },
    ];
  });
}

function letsNothingPass(organization: Organization, name: string, source: Source): Notice[] {
  const { allowedDomains, inbound, rules, observing } = organization.firewalls[name] ?? {};
  const passes = Object.values(rules ?? {}).some(({ text = "" }) => /^\s*pass\s/im.test(text));
  if (allowedDomains !== undefined || inbound !== undefined || passes) return [];
  const networks = Object.keys(organization.networks).filter(
    (one) => organization.networks[one]?.firewall === name,
  );
  if (networks.some((network) => inspectedFlows(organization, network).length > 0)) return [];
  return [
    {
      where: source.where(["firewalls", name]),
      message:
        observing === undefined
          ? `no rule of ${name} lets anything pass, so that all is dropped that reaches it; add allowedDomains, inbound or rules that pass`
          : `no rule of ${name} lets anything pass: when observing ends, all is dropped that reaches it`,
    },
  ];
}
