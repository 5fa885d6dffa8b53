import { ownSids } from "./own-sids";

/**
 * What is asked last: AWS's default action `aws:drop_established_app_layer_to_server` judges established connections by
 * what the client sends, so that a UDP packet that nobody answers, a ping, or a packet of ESP meets no decision and passes.
 * These rules drop them; TCP is left to the default, since a packet without data must pass for a name to be seen.
 *
 * `flow:to_server` is more than style: a rule on addresses alone would be judged with the first packet of a flow, before
 * rules that let pass. Protocols beside TCP, UDP and ICMP have no flow in Suricata.
 *
 * Sources: AWS Network Firewall Developer Guide "Examples of stateful rules" (any IP protocols other than TCP, UDP, and
 * ICMP); AWS's best practices guide for Network Firewall, default block rules of UDP and ICMP, and "Which rules need the
 * flow keyword"; packets replayed to Suricata 7.0.10.
 *
 * @param isObserving whether they only record
 */
export function closingRules(isObserving: boolean): string {
  const action = isObserving ? "alert" : "drop";
  return [
    ["udp", "UDP", "flow:to_server"],
    ["icmp", "ICMP", "flow:to_server"],
    ["ip", "another protocol", "ip_proto:!TCP; ip_proto:!UDP; ip_proto:!ICMP"],
  ]
    .map(
      ([protocol, name, options], index) =>
        `${action} ${protocol} any any -> any any (msg:"${name} that no rule lets pass"; ${options}; sid:${ownSids.closing + index}; rev:1;)`,
    )
    .join("\n");
}
