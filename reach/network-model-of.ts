import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import { Ipv6Reader } from "./ipv6/ipv6-reader";
import type { NetworkModel, Subnet, Vpc } from "./network-model";
import { readBlock } from "./read-block";
import { readNetworkAcls } from "./read-network-acls";
import { readPeerings } from "./read-peerings";
import { readPrefixLists } from "./read-prefix-lists";
import { readRouteTables } from "./read-route-tables";
import { readSecurityGroups } from "./read-security-groups";
import { readTransitGateways } from "./read-transit-gateways";
import { readVpcParts } from "./read-vpc-parts";
import { readVpnConnections } from "./read-vpn-connections";
import { type ReadResource, StackReader } from "./stack-reader";
import { transitGatewayFinder } from "./transit-gateway-finder";

/**
 * Reads the networks of stacks that belong together. What one stack looks up in another, as spokes look up the Transit
 * Gateway of the hub, is found among them.
 *
 * @param stacks Terraform JSON by any key that tells one stack from another
 */
export function networkModelOf(stacks: ReadonlyMap<string, SynthesizedStack>): NetworkModel {
  const reader = new StackReader(stacks);
  const prefixList = readPrefixLists(reader);
  const transitGateway = transitGatewayFinder(reader);
  const ipv6 = new Ipv6Reader(reader);
  const acls = readNetworkAcls(reader, ipv6);
  const tables = readRouteTables({ reader, ipv6, prefixList, transitGateway });
  const groups = readSecurityGroups(reader, ipv6, prefixList);
  const parts = readVpcParts(reader);
  const subnets = new Map<string, Subnet[]>();
  for (const subnet of reader.all("aws_subnet")) {
    const vpc = reader.referred(subnet, subnet.body["vpc_id"]);
    const block = readBlock(subnet.body["cidr_block"]);
    if (vpc === undefined || block === undefined) continue;
    const { id, stack, address, name, body } = subnet;
    const tags = (body["tags"] ?? {}) as Readonly<Record<string, unknown>>;
    const read: Subnet = {
      id,
      stack,
      address,
      name,
      tier: typeof tags["Tier"] === "string" ? tags["Tier"] : undefined,
      zone: String(body["availability_zone"] ?? body["availability_zone_id"]),
      block,
      ipv6Block: hasIpv6(body) ? (ipv6.block(subnet, body["ipv6_cidr_block"]) ?? ipv6.ofVpc(vpc)) : undefined,
      routes: tables.ofSubnet(subnet, vpc),
      acl: acls.ofSubnets.get(id) ?? acls.ofVpc(vpc),
    };
    subnets.set(vpc.id, [...(subnets.get(vpc.id) ?? []), read]);
  }
  const further = new Map<string, unknown[]>();
  for (const association of reader.all("aws_vpc_ipv4_cidr_block_association")) {
    const vpc = reader.referred(association, association.body["vpc_id"])?.id ?? "";
    further.set(vpc, [...(further.get(vpc) ?? []), association.body["cidr_block"]]);
  }
  const vpcs = reader.all("aws_vpc").map((vpc): Vpc => {
    const { id, stack, address, name, body } = vpc;
    const { account, region } = reader.place(vpc);
    return {
      id,
      stack,
      address,
      name,
      network: networkName(reader, vpc),
      account,
      region,
      blocks: [body["cidr_block"], ...(further.get(id) ?? [])]
        .map(readBlock)
        .filter((block) => block !== undefined),
      ipv6Block: ipv6.ofVpc(vpc),
      subnets: subnets.get(id) ?? [],
      routeTables: tables.ofVpc(vpc),
      edgeTables: tables.edges(vpc),
      securityGroups: groups.get(id) ?? [],
      ...parts(id),
    };
  });
  const transitGateways = readTransitGateways(reader, transitGateway, vpcs);
  return {
    vpcs,
    transitGateways,
    peerings: readPeerings(reader, vpcs),
    dnsRuleGroups: reader.all("aws_route53_resolver_firewall_rule_group"),
    vpnConnections: readVpnConnections(reader, vpcs, transitGateways),
  };
}

function hasIpv6(subnet: ResourceBody): boolean {
  return (
    (subnet["ipv6_cidr_block"] ?? subnet["ipv6_ipam_pool_id"] ?? "") !== "" || subnet["ipv6_native"] === true
  );
}

/** The stack of a network bears its name: `accounts/shop/eu-west-1/network-shop-prod`. */
function networkName(reader: StackReader, vpc: ReadResource): string {
  const [, name] = /\/network-([^/]+)$/.exec(reader.place(vpc).path ?? "") ?? [];
  return name ?? vpc.name;
}
