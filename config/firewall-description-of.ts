import type { FirewallDescription } from "../core/firewall/firewall-description";
import type { Organization } from "./schema/organization";

type Firewall = Organization["firewalls"][string];

/** What a firewall of the file lets pass and drops; of files that are not read yet, the rules are empty. */
export function firewallDescriptionOf(firewall: Firewall): FirewallDescription {
  const { quic, deniedDomains, allowedDomains, inbound, rules, managedGroups } = firewall;
  return {
    quic,
    deniedDomains,
    allowedDomains,
    inbound,
    managedGroups,
    rules: Object.entries(rules).map(([name, { text = "", ...own }]) => ({ name, text, ...own })),
  };
}
