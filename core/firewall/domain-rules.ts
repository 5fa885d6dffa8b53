import type { NamingProtocol } from "./firewall-description";

export interface DomainRulesProps {
  /** `reject` answers with a reset, so that whoever asks need not wait; alerts are written by itself. */
  readonly action: "pass" | "reject";
  readonly domains: readonly string[];
  readonly protocols: readonly NamingProtocol[];
  /** The first sid of the group. */
  readonly firstSid: number;
}

/**
 * Rules that let pass, or refuse, connections by the name that they ask for: a name, or with a dot before it the name and
 * all names below it. What passes is recorded first, since `pass` is silent.
 *
 * They are written out, and not a domain list of AWS's: the provider up to 5.100 takes no list that rejects under strict
 * order, and lists record nothing of what they let pass. A domain keeps its sids as long as it keeps its place in the list.
 *
 * Sources: AWS Network Firewall Developer Guide "Domain list rules", "Best practices for writing Suricata compatible
 * rules" (`flow:to_server`, alert before pass); Suricata User Guide "tls.sni", "http.host" (compared in lower case),
 * "dotprefix".
 */
export function domainRules({ action, domains, protocols, firstSid }: DomainRulesProps): string {
  const actions = action === "pass" ? ["alert", "pass"] : ["reject"];
  return domains
    .flatMap((domain, index) =>
      (["tls", "http"] as const).flatMap((protocol, place) =>
        !protocols.includes(protocol)
          ? []
          : actions.map((one, step) =>
              rule(one, protocol, domain, firstSid + 4 * index + 2 * place + step, action),
            ),
      ),
    )
    .join("\n");
}

function rule(
  action: string,
  protocol: NamingProtocol,
  domain: string,
  sid: number,
  outcome: "pass" | "reject",
): string {
  const said = outcome === "pass" ? "allowed" : "denied";
  const below = domain.startsWith(".");
  const options = [
    `msg:"${said} domain ${domain}"`,
    protocol === "tls" ? "tls.sni" : "http.host",
    ...(below ? ["dotprefix"] : []),
    `content:"${domain}"`,
    ...(below ? [] : ["startswith"]),
    ...(protocol === "tls" ? ["nocase"] : []),
    "endswith",
    "flow:to_server",
    `sid:${sid}`,
    "rev:1",
  ];
  return `${action} ${protocol} $HOME_NET any -> $EXTERNAL_NET any (${options.join("; ")};)`;
}
