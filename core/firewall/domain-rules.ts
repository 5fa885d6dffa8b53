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
 * Whoever asks for a name that is refused could write it otherwise and reach the same server: with a dot at its end, or, in
 * plain HTTP, in capitals with a port behind it, which Suricata 7 does not put into lower case by itself. So these are
 * refused too; what passes has to be written as in the list.
 *
 * They are written out, and not a domain list of AWS's: the provider up to 5.100 takes no list that rejects under strict
 * order, and lists record nothing of what they let pass. A domain keeps its sids as long as it keeps its place in the list.
 *
 * Sources: AWS Network Firewall Developer Guide "Domain list rules", "Best practices for writing Suricata compatible
 * rules" (`flow:to_server`, alert before pass); Suricata User Guide "tls.sni", "http.host" (compared in lower case),
 * "dotprefix".
 */
export function domainRules({ action, domains, protocols, firstSid }: DomainRulesProps): string {
  const actions = ["alert", "pass"];
  return domains
    .flatMap((domain, index) =>
      (["tls", "http"] as const).flatMap((protocol, place) =>
        !protocols.includes(protocol)
          ? []
          : (action === "pass" ? actions.map((one) => [one, domain] as const) : spellings(domain)).map(
              ([one, written], step) =>
                rule(one, protocol, written, domain, firstSid + 4 * index + 2 * place + step),
            ),
      ),
    )
    .join("\n");
}

/** How a name can be written that is refused. */
function spellings(domain: string) {
  return [domain, `${domain}.`].map((written) => ["reject", written] as const);
}

function rule(
  action: string,
  protocol: NamingProtocol,
  written: string,
  domain: string,
  sid: number,
): string {
  const said = action === "reject" ? "denied" : "allowed";
  const below = written.startsWith(".");
  const options = [
    `msg:"${said} domain ${domain}"`,
    ...(protocol === "tls" ? ["tls.sni"] : ["http.host", "to_lowercase"]),
    ...(below ? ["dotprefix"] : []),
    `content:"${written}"`,
    ...(below ? [] : ["startswith"]),
    ...(protocol === "tls" ? ["nocase"] : []),
    "endswith",
    "flow:to_server",
    `sid:${sid}`,
    "rev:1",
  ];
  return `${action} ${protocol} $HOME_NET any -> $EXTERNAL_NET any (${options.join("; ")};)`;
}
