import { isPublic } from "../is-public";
import type { SecurityGroupRule } from "../network-model";
import type { Fault } from "./fault";

/**
 * DNS Firewall and query logs see what asks the Resolver of the VPC, and nothing that asks a resolver outside.
 *
 * Source: Route 53 Developer Guide, "DNS Firewall", how it works: filters what passes the VPC's Resolver.
 */
export const dnsPastTheFirewall: Fault = {
  name: "dns-past-the-firewall",
  summary: "names are asked for past DNS Firewall: a VPC without it, or a way to resolvers outside",
  find({ index: { model }, uses, intent }) {
    const isElsewhere = model.vpcs.some(({ dnsFirewall }) => dnsFirewall.length > 0);
    const isUsed = isElsewhere || model.dnsRuleGroups.length > 0;
    const unfiltered = model.vpcs
      .filter((vpc) => isUsed && vpc.dnsFirewall.length === 0)
      .filter((vpc) => !uses.hubs.has(vpc.id) && intent.isUnfiltered?.(vpc) !== true)
      .map(({ stack, address, network }) => ({
        stack,
        address,
        says: isElsewhere
          ? `${network} has no DNS Firewall rules, and other networks have`
          : `${network} has no DNS Firewall rules, and there are some that no network uses`,
      }));
    const open = model.vpcs.flatMap(({ securityGroups }) =>
      securityGroups.flatMap(({ stack, name, rules }) =>
        rules.filter(leadsToResolvers).map(({ address }) => ({
          stack,
          address,
          says: `security group ${name}: lets DNS out to the internet, past the Resolver of the VPC`,
        })),
      ),
    );
    return [...unfiltered, ...open];
  },
};

/** DNS, and DNS over TLS. DNS over HTTPS looks like any HTTPS. */
const dnsPorts = [53, 853];

function leadsToResolvers({ direction, protocol, ports, peer }: SecurityGroupRule): boolean {
  if (direction !== "out" || protocol === "icmp" || protocol === "other") return false;
  if (!dnsPorts.some((port) => ports.from <= port && port <= ports.to)) return false;
  if (peer.kind === "ipv6-block") return peer.written === "::/0";
  return (
    peer.kind === "blocks" &&
    peer.blocks.some(({ first, size }) => isPublic(first) || isPublic(first + size / 2))
  );
}
