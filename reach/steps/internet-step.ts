import { isPublic } from "../is-public";
import { aclHops } from "./acl-hops";
import { hopOf } from "./hop-of";
import { refused } from "./refused";
import type { Packet, Step, VpcPosition, WalkContext } from "./step";

/** Out by an internet gateway, which knows public addresses alone and gives them to what is in its own VPC. */
export function internetStep(
  { entry }: WalkContext,
  packet: Packet,
  { vpc, subnet }: VpcPosition,
  id: string,
): Step {
  const { source, destination, direction } = packet;
  const gateway = vpc.internetGateway;
  if (gateway?.id !== id) {
    return refused(packet, "internet-gateway", `the internet gateway is not attached to ${vpc.name}`, vpc);
  }
  const hops = aclHops(packet, subnet, undefined);
  if (hops.some(({ passes }) => !passes)) return { hops, next: { at: "refused" } };
  const refuse = (why: string) =>
    refused(packet, "internet-gateway", `internet gateway ${gateway.name}: ${why}`, gateway, hops);
  if (!isPublic(destination.address)) {
    return refuse(`the internet carries no private addresses such as ${destination.text}`);
  }
  if (!vpc.blocks.some(({ first, size }) => first <= source.address && source.address < first + size)) {
    return refuse(
      `has public addresses for what is in ${vpc.name} alone, and ${source.text} is not; a NAT gateway has to come first`,
    );
  }
  if (direction === "reply" && entry !== id) {
    const says = `internet gateway ${gateway.name}: the reply leaves by another way than the request came`;
    return refused(packet, "asymmetry", says, gateway, hops);
  }
  const sent = `internet gateway ${gateway.name}: out to the internet`;
  return {
    hops: [...hops, hopOf(packet, "internet-gateway", true, sent, gateway)],
    next: { at: "outside", by: id },
  };
}
