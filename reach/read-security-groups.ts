import { nestedBlocks } from "../controls/nested-blocks";
import type { ResourceBody } from "../controls/synthesized-stack";
import type { Ipv6Reader } from "./ipv6/ipv6-reader";
import type { RulePeer, SecurityGroup, SecurityGroupRule } from "./network-model";
import { readBlock } from "./read-block";
import { readPorts } from "./read-ports";
import type { readPrefixLists } from "./read-prefix-lists";
import type { ReadResource, StackReader } from "./stack-reader";

/** Reads the security groups with their rules, by id of their VPC. */
export function readSecurityGroups(
  reader: StackReader,
  ipv6: Ipv6Reader,
  prefixList: ReturnType<typeof readPrefixLists>,
): ReadonlyMap<string, readonly SecurityGroup[]> {
  const reading = { reader, ipv6, prefixList };
  const rules = new Map<string, SecurityGroupRule[]>();
  const add = (group: ReadResource | undefined, ...added: readonly SecurityGroupRule[]) => {
    if (group !== undefined) rules.set(group.id, [...(rules.get(group.id) ?? []), ...added]);
  };
  for (const [direction, type] of [
    ["in", "aws_vpc_security_group_ingress_rule"],
    ["out", "aws_vpc_security_group_egress_rule"],
  ] as const) {
    for (const rule of reader.all(type)) {
      const { body } = rule;
      const common = { address: rule.address, direction, ...readPorts(body, "ip_protocol") };
      add(reader.referred(rule, body["security_group_id"]), {
        ...common,
        peer: peerOf(reading, rule, {
          cidr: body["cidr_ipv4"],
          ipv6: body["cidr_ipv6"],
          group: body["referenced_security_group_id"],
          list: body["prefix_list_id"],
        }),
      });
    }
  }
  for (const rule of reader.all("aws_security_group_rule")) {
    const direction = rule.body["type"] === "egress" ? "out" : "in";
    add(
      reader.referred(rule, rule.body["security_group_id"]),
      ...oldRules(reading, rule, rule.body, direction),
    );
  }
  const written = [...reader.all("aws_security_group"), ...reader.all("aws_default_security_group")];
  const byVpc = new Map<string, SecurityGroup[]>();
  for (const group of written) {
    for (const [direction, argument] of [
      ["in", "ingress"],
      ["out", "egress"],
    ] as const) {
      add(
        group,
        ...nestedBlocks(group.body[argument]).flatMap((block) => oldRules(reading, group, block, direction)),
      );
    }
    const vpc = reader.referred(group, group.body["vpc_id"]);
    if (vpc === undefined) continue;
    const { id, stack, address } = group;
    const name = typeof group.body["name"] === "string" ? group.body["name"] : group.name;
    const role = name.startsWith(`${vpc.name}-`) ? name.slice(vpc.name.length + 1) : name;
    byVpc.set(vpc.id, [
      ...(byVpc.get(vpc.id) ?? []),
      { id, stack, address, name, role, rules: rules.get(id) ?? [] },
    ]);
  }
  return byVpc;
}

/** What turns the arguments of rules into who is at their other end. */
interface GroupReading {
  readonly reader: StackReader;
  readonly ipv6: Ipv6Reader;
  readonly prefixList: ReturnType<typeof readPrefixLists>;
}

/** Rules of a block, or of a resource of the old kind: one for each who is at the other end. */
function oldRules(
  reading: GroupReading,
  from: ReadResource,
  body: ResourceBody,
  direction: "in" | "out",
): SecurityGroupRule[] {
  const common = { address: from.address, direction, ...readPorts(body, "protocol") };
  const list = (argument: string): unknown[] => [body[argument] ?? []].flat();
  const peers = [
    ...list("cidr_blocks").map((cidr) => ({ cidr })),
    ...list("ipv6_cidr_blocks").map((ipv6) => ({ ipv6 })),
    ...[...list("security_groups"), ...list("source_security_group_id")].map((group) => ({ group })),
    ...list("prefix_list_ids").map((prefix) => ({ list: prefix })),
  ].map((one) => peerOf(reading, from, one));
  const own =
    body["self"] === true ? (reading.reader.referred(from, body["security_group_id"]) ?? from).id : undefined;
  return [...peers, ...(own === undefined ? [] : [{ kind: "group", id: own } as const])].map((peer) => ({
    ...common,
    peer,
  }));
}

function peerOf(
  { reader, ipv6, prefixList }: GroupReading,
  from: ReadResource,
  peer: Readonly<Partial<Record<"cidr" | "ipv6" | "group" | "list", unknown>>>,
): RulePeer {
  const { cidr, group, list } = peer;
  const block = readBlock(cidr);
  if (block !== undefined) return { kind: "blocks", blocks: [block], ipv6Blocks: [], written: String(cidr) };
  if (peer.ipv6 !== undefined) {
    return { kind: "ipv6-block", block: ipv6.block(from, peer.ipv6), written: String(peer.ipv6) };
  }
  if (group !== undefined) {
    const found = reader.referred(from, group);
    if (found !== undefined) return { kind: "group", id: found.id };
  }
  const prefixes = list === undefined ? undefined : prefixList(from, list);
  if (prefixes !== undefined) {
    return "blocks" in prefixes
      ? { kind: "blocks", blocks: prefixes.blocks, ipv6Blocks: prefixes.ipv6Blocks, written: prefixes.name }
      : { kind: "service", service: prefixes.service };
  }
  return { kind: "unknown", written: String(cidr ?? group ?? list) };
}
