import type { FirewallFlow } from "./firewall-description";
import { ownSids } from "./own-sids";

/**
 * Rules that let flows of the file pass, one each, so that what both ends allow is not dropped between them. A flow has its
 * sid by its place among those of the firewall.
 *
 * Source: AWS Network Firewall Developer Guide "Best practices for writing Suricata compatible rules" (`flow:to_server`).
 */
export function flowPassRules(flows: readonly FirewallFlow[]): string {
  return flows
    .map(({ from, to, sources, destinations, protocol, ports, reason }, index) => {
      const written = ports.map((range) =>
        range.from === range.to ? `${range.from}` : `${range.from}:${range.to}`,
      );
      const message = `${from} to ${to}: ${plain(reason)}`;
      return `pass ${protocol} ${listed(sources)} any -> ${listed(destinations)} ${listed(written)} (msg:"${message}"; flow:to_server; sid:${ownSids.flows + index}; rev:1;)`;
    })
    .join("\n");
}

function listed(items: readonly string[]): string {
  return items.length === 1 ? (items[0] ?? "") : `[${items.join(",")}]`;
}

/** A sentence in ASCII, without the characters that end a message of Suricata, or in which AWS sees a variable. */
function plain(sentence: string): string {
  return sentence
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9 .,:()/_'-]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
