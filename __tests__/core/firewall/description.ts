import type { FirewallDescription } from "../../../core/firewall/firewall-description";

/** A firewall with a group of each kind, save for what the test changes. */
export function description(changes: Partial<FirewallDescription> = {}): FirewallDescription {
  return {
    quic: "block",
    deniedDomains: { priority: 200, domains: [".bad.example", "worse.example"] },
    allowedDomains: { priority: 500, domains: [".good.example", "api.example"], protocols: ["tls", "http"] },
    inbound: { priority: 600, protocols: ["tls", "http"] },
    rules: [
      {
        name: "egress",
        file: "rules/egress.rules",
        priority: 300,
        text: "# settlement\npass tcp $HOME_NET any -> 203.0.113.0/24 443 (flow:to_server; sid:1;)\n",
      },
    ],
    managedGroups: [{ name: "MalwareDomainsStrictOrder", priority: 400, mode: "alert" }],
    ...changes,
  };
}
