import { nestedBlocks } from "../controls/nested-blocks";
import type { ResourceBody } from "../controls/synthesized-stack";
import type { RulePeer, SecurityGroup, SecurityGroupRule } from "./network-model";
import { readBlock } from "./read-block";
import { readPorts } from "./read-ports";
import type { readPrefixLists } from "./read-prefix-lists";
import type { ReadResource, StackReader } from "./stack-reader";

/** Reads the security groups with their rules, by id of their VPC. */
export function readSecurityGroups(
  reader: StackReader,
  prefixList: ReturnType<typeof readPrefixLists>,
): ReadonlyMap<string, readonly SecurityGroup[]> {
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
        peer: peerOf(reader, prefixList, rule, {
          cidr: body["cidr_ipv4"] ?? body["cidr_ipv6"],
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
      ...oldRules(reader, prefixList, rule, rule.body, direction),
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
        ...nestedBlocks(group.body[argument]).flatMap((block) =>
          oldRules(reader, prefixList, group, block, direction),
        ),
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

/** Rules of a block, or of a resource of the old kind: one for each who is at the other end. */
function oldRules(
  reader: StackReader,
  prefixList: ReturnType<typeof readPrefixLists>,
  from: ReadResource,
  body: ResourceBody,
  direction: "in" | "out",
): SecurityGroupRule[] {
  const common = { address: from.address, direction, ...readPorts(body, "protocol") };
  const list = (argument: string): unknown[] => [body[argument] ?? []].flat();
  const peers = [
    ...[...list("cidr_blocks"), ...list("ipv6_cidr_blocks")].map((cidr) => ({ cidr })),
    ...[...list("security_groups"), ...list("source_security_group_id")].map((group) => ({ group })),
    ...list("prefix_list_ids").map((prefix) => ({ list: prefix })),
  ].map((one) => peerOf(reader, prefixList, from, one));
  const own =
    body["self"] === true ? (reader.referred(from, body["security_group_id"]) ?? from).id : undefined;
  return [...peers, ...(own === undefined ? [] : [{ kind: "group", id: own } as const])].map((peer) => ({
    ...common,
    peer,
  }));
}

function peerOf(
  reader: StackReader,
  prefixList: ReturnType<typeof readPrefixLists>,
  from: ReadResource,
  { cidr, group, list }: { readonly cidr?: unknown; readonly group?: unknown; readonly list?: unknown },
): RulePeer {
  const block = readBlock(cidr);
  if (block !== undefined) return { kind: "blocks", blocks: [block], written: String(cidr) };
  if (group !== undefined) {
    const found = reader.referred(from, group);
    if (found !== undefined) return { kind: "group", id: found.id };
  }
  const prefixes = list === undefined ? undefined : prefixList(from, list);
  if (prefixes !== undefined) {
    return "blocks" in prefixes
      ? { kind: "blocks", blocks: prefixes.blocks, written: prefixes.name }
      : { kind: "service", service: prefixes.service };
  }
  return { kind: "unknown", written: String(cidr ?? group ?? list) };
}
