import { closingRules } from "./closing-rules";
import { domainRules } from "./domain-rules";
import type { FirewallDescription, NamingProtocol } from "./firewall-description";
import type { FirewallGroup } from "./firewall-group";
import { flowPassRules } from "./flow-pass-rules";
import { ownPriorities } from "./own-priorities";
import { ownSids } from "./own-sids";

/** The rule groups of a firewall, save those of AWS, each with its rules, in the order of their priorities. */
export function firewallGroups(firewall: FirewallDescription): readonly FirewallGroup[] {
  const { quic, inbound, deniedDomains, allowedDomains, rules, flows = [], isObserving = false } = firewall;
  const groups: FirewallGroup[] = rules.map(({ name, priority, text, capacity, prefixLists = {} }) => ({
    name: `rules-${name}`,
    key: "rules",
    priority,
    text,
    capacity,
    prefixLists,
  }));
  const add = (name: string, key: Exclude<FirewallGroup["key"], "rules">, priority: number, text: string) =>
    groups.push({ name, key, priority, text, prefixLists: {} });
  if (quic === "block") add("block-quic", "quic", ownPriorities.first, quicRules);
  if (inbound !== undefined) add("inbound", "inbound", inbound.priority, inboundRules(inbound.protocols));
  if (deniedDomains !== undefined) {
    const { priority, domains } = deniedDomains;
    const props = { action: "reject", domains, protocols: ["tls", "http"] } as const;
    add(
      "denied-domains",
      "deniedDomains",
      priority,
      domainRules({ ...props, firstSid: ownSids.deniedDomains }),
    );
  }
  if (allowedDomains !== undefined) {
    const { priority, domains, protocols } = allowedDomains;
    const props = { action: "pass", domains, protocols } as const;
    add(
      "allowed-domains",
      "allowedDomains",
      priority,
      domainRules({ ...props, firstSid: ownSids.allowedDomains }),
    );
  }
  if (flows.length > 0) add("flows", "flows", ownPriorities.flows, flowPassRules(flows));
  add("closing", "closing", ownPriorities.closing, closingRules(isObserving));
  return groups.sort((left, right) => left.priority - right.priority);
}

/** Suricata knows QUIC by its handshake, which whoever hides does not have: so the port is closed too. */
const quicRules = [
  `drop quic $HOME_NET any -> $EXTERNAL_NET any (msg:"QUIC"; flow:to_server; sid:${ownSids.quic}; rev:1;)`,
  `drop udp $HOME_NET any -> $EXTERNAL_NET 443 (msg:"UDP on port 443"; flow:to_server; sid:${ownSids.quic + 1}; rev:1;)`,
].join("\n");

function inboundRules(protocols: readonly NamingProtocol[]): string {
  const ports = { tls: 443, http: 80 } as const;
  return (["tls", "http"] as const)
    .flatMap((protocol, place) =>
      !protocols.includes(protocol)
        ? []
        : ["alert", "pass"].map(
            (action, step) =>
              `${action} ${protocol} $EXTERNAL_NET any -> $HOME_NET ${ports[protocol]} (msg:"inbound ${protocol}"; flow:to_server; sid:${ownSids.inbound + 2 * place + step}; rev:1;)`,
          ),
    )
    .join("\n");
}
