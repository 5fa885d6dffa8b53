import { managedDomainLists } from "../../facts/managed-domain-lists";
import type { Finding, Rule } from "../rule";

/** In the Region of each network that has a DNS firewall, the id of AWS's list is known: it is another in each Region. */
export const dnsFirewallHasItsList: Rule = ({ dnsFirewall, networks }) => {
  if (dnsFirewall === undefined) return [];
  const { ids } = dnsFirewall.managedList;
  return Object.entries(networks).flatMap(([name, { dnsFirewallExclusion, region }]): Finding[] => {
    const known = ids[region] ?? managedDomainLists[region];
    if (dnsFirewallExclusion !== undefined || known !== undefined) return [];
    return [
      {
        path: ["networks", name, "region"],
        found: `Palisade does not know the id of AWS's list of threats in ${region}`,
        allowed: `DNS Firewall in ${Object.keys(managedDomainLists).sort().join(", ")}, or where its id is given`,
        fix: `write the id of AWSManagedDomainsAggregateThreatList that \`aws route53resolver list-firewall-domain-lists --region ${region}\` prints under dnsFirewall.managedList.ids, or exclude the network by dnsFirewallExclusion`,
      },
    ];
  });
};
