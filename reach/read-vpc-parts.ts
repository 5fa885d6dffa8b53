import { nestedBlocks } from "../controls/nested-blocks";
import type { Endpoint, Firewall, NatGateway, Part } from "./network-model";
import { readFirewallRules } from "./read-firewall-rules";
import type { ReadResource, StackReader } from "./stack-reader";

/** What is in a VPC beside subnets, tables and groups. */
export interface ReadVpcParts {
  readonly internetGateway: Part | undefined;
  readonly vpnGateway: Part | undefined;
  readonly natGateways: readonly NatGateway[];
  readonly firewalls: readonly Firewall[];
  readonly endpoints: readonly Endpoint[];
  readonly dnsFirewall: readonly Part[];
}

/** Reads gateways, firewalls, endpoints and associations of DNS rules, by id of their VPC. */
export function readVpcParts(reader: StackReader): (vpc: string) => ReadVpcParts {
  const vpcOf = (part: ReadResource, argument = "vpc_id") => reader.referred(part, part.body[argument])?.id;
  const subnetsOf = (part: ReadResource, values: readonly unknown[]) =>
    values.map((subnet) => reader.referred(part, subnet)?.id).filter((id) => id !== undefined);

  const gateways = byKey(reader.all("aws_internet_gateway"), (part) => vpcOf(part));
  for (const attachment of reader.all("aws_internet_gateway_attachment")) {
    const gateway = reader.referred(attachment, attachment.body["internet_gateway_id"]);
    const vpc = vpcOf(attachment);
    if (gateway !== undefined && vpc !== undefined) gateways.set(vpc, [gateway]);
  }
  const vpnGateways = byKey(reader.all("aws_vpn_gateway"), (part) => vpcOf(part));
  for (const attachment of reader.all("aws_vpn_gateway_attachment")) {
    const gateway = reader.referred(attachment, attachment.body["vpn_gateway_id"]);
    const vpc = vpcOf(attachment);
    if (gateway !== undefined && vpc !== undefined) vpnGateways.set(vpc, [gateway]);
  }
  const nats = byKey(reader.all("aws_nat_gateway"), (part) => {
    const subnet = reader.referred(part, part.body["subnet_id"]);
    return subnet === undefined ? undefined : vpcOf(subnet);
  });
  const firewalls = byKey(reader.all("aws_networkfirewall_firewall"), (part) => vpcOf(part));
  const endpoints = byKey(reader.all("aws_vpc_endpoint"), (part) => vpcOf(part));
  const dns = byKey(reader.all("aws_route53_resolver_firewall_rule_group_association"), (part) =>
    vpcOf(part, "vpc_id"),
  );
  const associated = new Map<string, string[]>();
  const grouped = new Map<string, string[]>();
  const associate = (to: Map<string, string[]>, type: string, argument: string) => {
    for (const association of reader.all(type)) {
      const endpoint = reader.referred(association, association.body["vpc_endpoint_id"]);
      const other = reader.referred(association, association.body[argument]);
      if (endpoint === undefined || other === undefined) continue;
      to.set(endpoint.id, [...(to.get(endpoint.id) ?? []), other.id]);
    }
  };
  associate(associated, "aws_vpc_endpoint_subnet_association", "subnet_id");
  associate(grouped, "aws_vpc_endpoint_security_group_association", "security_group_id");

  return (vpc) => ({
    internetGateway: (gateways.get(vpc) ?? []).map(partOf)[0],
    vpnGateway: (vpnGateways.get(vpc) ?? []).map(partOf)[0],
    natGateways: (nats.get(vpc) ?? []).map((nat) => ({
      ...partOf(nat),
      subnet: reader.referred(nat, nat.body["subnet_id"])?.id ?? "",
      isPublic: nat.body["connectivity_type"] !== "private",
    })),
    firewalls: (firewalls.get(vpc) ?? []).map((firewall) => ({
      ...partOf(firewall),
      subnets: subnetsOf(
        firewall,
        nestedBlocks(firewall.body["subnet_mapping"]).map(({ subnet_id: subnet }) => subnet),
      ),
      rules: readFirewallRules(reader, firewall),
    })),
    endpoints: (endpoints.get(vpc) ?? []).map((endpoint) => {
      const { body } = endpoint;
      const written = [body["security_group_ids"] ?? []].flat();
      const groups = [...subnetsOf(endpoint, written), ...(grouped.get(endpoint.id) ?? [])];
      return {
        ...partOf(endpoint),
        type: (body["vpc_endpoint_type"] ?? "Gateway") as Endpoint["type"],
        service: String(body["service_name"]),
        subnets: [
          ...subnetsOf(endpoint, [body["subnet_ids"] ?? []].flat()),
          ...(associated.get(endpoint.id) ?? []),
        ],
        securityGroups: body["security_group_ids"] === undefined && groups.length === 0 ? undefined : groups,
      };
    }),
    dnsFirewall: (dns.get(vpc) ?? []).map(partOf),
  });
}

function byKey(
  parts: readonly ReadResource[],
  key: (part: ReadResource) => string | undefined,
): Map<string, ReadResource[]> {
  const map = new Map<string, ReadResource[]>();
  for (const part of parts) {
    const found = key(part);
    if (found !== undefined) map.set(found, [...(map.get(found) ?? []), part]);
  }
  return map;
}

function partOf({ id, stack, address, name }: ReadResource): Part {
  return { id, stack, address, name };
}
