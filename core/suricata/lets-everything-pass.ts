import type { SuricataRule } from "./suricata-rule";

/** Options that narrow nothing. `flow` does where it says `not_established`: handshakes alone pass then. */
const harmless = [
  "msg",
  "sid",
  "rev",
  "gid",
  "metadata",
  "reference",
  "classtype",
  "target",
  "noalert",
  "flow",
];

const wide = /^(any|\$HOME_NET|\$EXTERNAL_NET|!\$HOME_NET|0\.0\.0\.0\/0)$/i;

/** Protocols of which a rule without names or ports lets pass all that matters: of TLS and HTTP, every site. */
const wholeProtocols = ["ip", "tcp", "udp", "pkthdr", "tcp-pkt", "tcp-stream", "tls", "http"];

/** Whether a rule lets everything pass that leaves a network or arrives, so that no rule behind it decides anything. */
export function letsEverythingPass(rule: SuricataRule): boolean {
  const { action, protocol, source, sourcePorts, destination, destinationPorts, options } = rule;
  const inside = [source, destination].every((one) => one === "$HOME_NET");
  return (
    action === "pass" &&
    wholeProtocols.includes(protocol) &&
    [source, destination].every((one) => wide.test(one)) &&
    !inside &&
    [sourcePorts, destinationPorts].every((one) => /^any$/i.test(one)) &&
    options.every(({ keyword }) => harmless.includes(keyword)) &&
    !options.some(({ keyword, value = "" }) => keyword === "flow" && value.includes("not_established"))
  );
}
