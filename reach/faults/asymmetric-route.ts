import type { HostPlace } from "../end";
import { culprit } from "./culprit";
import type { Fault } from "./fault";
import type { FaultQuestion } from "./fault-question";

/**
 * A reply that takes another way than its request: a firewall that sees half of a conversation drops it, and so does a
 * gateway that did not see it begin.
 *
 * Source: AWS Network Firewall Developer Guide, "Troubleshooting", asymmetric routing; AWS Transit Gateways guide,
 * "Appliance mode".
 */
export const asymmetricRoute: Fault = {
  name: "asymmetric-route",
  summary: "replies take another way than requests, or none",
  judge({ from, to, arrives, inspected, lost, hops }, question) {
    if (!arrives || lost === undefined) return undefined;
    // What serves hosts begins no conversation, and answers none.
    if ([from, to].some((end) => end.kind === "host" && isServing(question, end))) return undefined;
    const isLost = lost.kind === "transit-gateway" && lost.direction === "reply";
    if (lost.kind !== "asymmetry" && !isLost) return undefined;
    const decider =
      lost.address === undefined ? culprit(hops, inspected ? "reply" : "request", question) : lost;
    const { stack = "", address = "" } = decider ?? {};
    return { stack, address, says: isLost ? `no way back: ${lost.says}` : lost.says };
  },
};

function isServing({ uses }: FaultQuestion, { vpc, subnet }: HostPlace): boolean {
  return !uses.isForHosts(subnet.id) || (uses.hubs.has(vpc.id) && uses.translating.has(subnet.id));
}
