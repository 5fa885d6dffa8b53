import { suricataProtocols } from "../../facts/suricata-protocols";
import { nearest } from "../nearest";
import type { SuricataRule } from "./suricata-rule";

/** Beginnings of keywords, and the protocols in which each of them is looked for. */
const families: readonly (readonly [beginning: RegExp, protocols: readonly string[]])[] = [
  [/^(dce_|dcerpc\.)/, ["dcerpc", "smb"]],
  [/^dhcp\./, ["dhcp"]],
  [/^dns[._]/, ["dns"]],
  [/^http2\./, ["http", "http2"]],
  [/^http[._]start$/, ["http", "http1"]],
  [/^(http[._]|urilen$)/, ["http", "http1", "http2"]],
  [/^ja[34]s?[._]/, ["quic", "tls"]],
  [/^krb5[._]/, ["krb5"]],
  [/^mqtt\./, ["mqtt"]],
  [/^nfs[._]/, ["nfs"]],
  [/^quic\./, ["quic"]],
  [/^rfb\./, ["rfb"]],
  [/^sip\./, ["sip"]],
  [/^smb[._]/, ["smb"]],
  [/^snmp\./, ["snmp"]],
  [/^ssh[._-]/, ["ssh"]],
  [/^(tls|ssl)[._]/, ["tls"]],
];

/** Protocols of Suricata that AWS Network Firewall does not inspect. */
const refused = ["sctp", "ftp-data", "ike", "enip", "modbus", "dnp3"];

/** The protocols of a keyword, or of an event, which begins as they do; undefined where it belongs to none. */
function familyOf(keyword: string): readonly string[] | undefined {
  return families.find(([beginning]) => beginning.test(keyword))?.[1];
}

/** What is wrong with the protocol of a rule, as a clause, and the one that was meant; undefined where nothing is. */
export function protocolProblem({
  protocol,
  options,
}: SuricataRule): { readonly found: string; readonly meant?: string } | undefined {
  const { network, application } = suricataProtocols;
  if (refused.includes(protocol)) return { found: `AWS Network Firewall does not inspect ${protocol}` };
  const all: readonly string[] = [...network, ...application];
  if (!all.includes(protocol)) {
    const meant = /^(https|ssl)$/.test(protocol) ? "tls" : nearest(protocol, all);
    return { found: `${protocol} is no protocol`, ...(meant !== undefined && { meant }) };
  }
  const applications: readonly string[] = application;
  let possible: readonly string[] | undefined = applications.includes(protocol) ? [protocol] : undefined;
  let said = protocol;
  for (const { keyword, value = "" } of options) {
    const named = keyword === "app-layer-protocol" ? /^[^!,]+/.exec(value)?.[0] : undefined;
    if (named !== undefined && possible !== undefined) {
      return { found: `app-layer-protocol says ${named} in a rule of ${said}` };
    }
    if (keyword === "ip_proto" && protocol !== "ip") {
      return { found: `ip_proto stands in a rule of ${protocol}, and not of ip` };
    }
    const own = familyOf(keyword === "app-layer-event" ? value : keyword);
    if (own === undefined) continue;
    const left: readonly string[] = possible?.filter((one) => own.includes(one)) ?? [...own];
    if (left.length === 0) return { found: `${keyword} is looked for in a rule of ${said}, which has none` };
    possible = left;
    if (!applications.includes(protocol)) said = keyword;
  }
  return undefined;
}
