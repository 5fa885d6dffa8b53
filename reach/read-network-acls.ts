import { nestedBlocks } from "../controls/nested-blocks";
import type { ResourceBody } from "../controls/synthesized-stack";
import { Cidr } from "../core/cidr";
import { Ipv6Block } from "../core/ipv6-block";
import type { Ipv6Reader } from "./ipv6/ipv6-reader";
import type { Ipv6AclRule, NetworkAcl, NetworkAclRule } from "./network-model";
import { readBlock } from "./read-block";
import { readPorts } from "./read-ports";
import type { ReadResource, StackReader } from "./stack-reader";

/** Network ACLs by what stands behind them. */
export interface ReadNetworkAcls {
  /** By id of the subnet. */
  readonly ofSubnets: ReadonlyMap<string, NetworkAcl>;
  /** The default ACL, by id of the VPC. One that no stack has is as AWS makes it: it lets everything through. */
  readonly ofVpc: (vpc: ReadResource) => NetworkAcl;
}

/** Reads the network ACLs with their rules, and which subnets they are of. */
export function readNetworkAcls(reader: StackReader, ipv6: Ipv6Reader): ReadNetworkAcls {
  const rules = new Map<string, NetworkAclRule[]>();
  const ipv6Rules = new Map<string, Ipv6AclRule[]>();
  const add = (
    acl: ReadResource | undefined,
    from: ReadResource,
    ...rule: readonly ["in" | "out", ResourceBody, ("rule_action" | "action")?]
  ) => {
    if (acl === undefined) return;
    const common = readRule(from.address, ...rule);
    const [, body] = rule;
    const block = readBlock(body["cidr_block"]);
    if (block !== undefined) rules.set(acl.id, [...(rules.get(acl.id) ?? []), { ...common, block }]);
    const written = body["ipv6_cidr_block"] ?? "";
    if (written === "") return;
    const read = { ...common, block: ipv6.block(from, written) };
    ipv6Rules.set(acl.id, [...(ipv6Rules.get(acl.id) ?? []), read]);
  };
  for (const rule of reader.all("aws_network_acl_rule")) {
    const direction = rule.body["egress"] === true ? "out" : "in";
    add(reader.referred(rule, rule.body["network_acl_id"]), rule, direction, rule.body);
  }
  const written = [...reader.all("aws_network_acl"), ...reader.all("aws_default_network_acl")];
  for (const acl of written) {
    for (const [direction, argument] of [
      ["in", "ingress"],
      ["out", "egress"],
    ] as const) {
      for (const block of nestedBlocks(acl.body[argument])) add(acl, acl, direction, block, "action");
    }
  }
  const acls = new Map<string, NetworkAcl>(
    written.map(({ id, stack, address, name }) => [
      id,
      {
        id,
        stack,
        address,
        name,
        rules: (rules.get(id) ?? []).sort((left, right) => left.number - right.number),
        ipv6Rules: (ipv6Rules.get(id) ?? []).sort((left, right) => left.number - right.number),
      },
    ]),
  );
  const ofSubnets = new Map<string, NetworkAcl>();
  const associate = (subnet: ReadResource | undefined, acl: ReadResource | undefined) => {
    const found = acls.get(acl?.id ?? "");
    if (subnet !== undefined && found !== undefined) ofSubnets.set(subnet.id, found);
  };
  for (const acl of written) {
    for (const subnet of [acl.body["subnet_ids"] ?? []].flat()) associate(reader.referred(acl, subnet), acl);
  }
  for (const association of reader.all("aws_network_acl_association")) {
    const { subnet_id: subnet, network_acl_id: acl } = association.body;
    associate(reader.referred(association, subnet), reader.referred(association, acl));
  }
  const defaults = new Map(
    reader
      .all("aws_default_network_acl")
      .map((acl) => [reader.referred(acl, acl.body["default_network_acl_id"])?.id, acls.get(acl.id)]),
  );
  return { ofSubnets, ofVpc: (vpc) => defaults.get(vpc.id) ?? openAcl(vpc) };
}

function readRule(
  address: string,
  direction: "in" | "out",
  body: ResourceBody,
  action: "rule_action" | "action" = "rule_action",
): Omit<NetworkAclRule, "block"> {
  return {
    address,
    direction,
    number: Number(body["rule_number"] ?? body["rule_no"]),
    allow: String(body[action]).toLowerCase() === "allow",
    ...readPorts(body, "protocol"),
  };
}

/** The ACL that AWS makes with a VPC. */
function openAcl(vpc: ReadResource): NetworkAcl {
  const everything = { allow: true, number: 100, address: vpc.address, protocol: "-1" } as const;
  const ports = { from: 0, to: 65535 };
  const both = ["in", "out"] as const;
  return {
    id: `${vpc.id}#default-network-acl`,
    stack: vpc.stack,
    address: vpc.address,
    name: `the default network ACL of ${vpc.name}`,
    rules: both.map((direction) => ({ ...everything, direction, ports, block: Cidr.parse("0.0.0.0/0") })),
    ipv6Rules: both.map((direction) => ({ ...everything, direction, ports, block: Ipv6Block.parse("::/0") })),
  };
}
