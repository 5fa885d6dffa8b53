import { nestedBlocks } from "../controls/nested-blocks";
import type { Cidr } from "../core/cidr";
import { Ipv6Block } from "../core/ipv6-block";
import { readBlock } from "./read-block";
import type { ReadResource, StackReader } from "./stack-reader";

/** What a prefix list stands for. */
export type ReadPrefixList =
  | { readonly blocks: readonly Cidr[]; readonly ipv6Blocks: readonly Ipv6Block[]; readonly name: string }
  /** Addresses of an AWS service. */
  | { readonly service: string }
  | undefined;

/**
 * A reading of prefix lists by the argument that names one: those of the stacks by their entries, those of other stacks
 * by the name that a data source looks for, those of AWS's services by the endpoint or the name that bears them.
 */
export function readPrefixLists(
  reader: StackReader,
): (from: ReadResource, argument: unknown) => ReadPrefixList {
  const entries = new Map<string, { readonly blocks: Cidr[]; readonly ipv6Blocks: Ipv6Block[] }>();
  const add = (id: string, cidr: unknown) => {
    const [block, ipv6Block] = [readBlock(cidr), Ipv6Block.parse(String(cidr))];
    if (block !== undefined) entries.get(id)?.blocks.push(block);
    if (ipv6Block !== undefined) entries.get(id)?.ipv6Blocks.push(ipv6Block);
  };
  const byName = new Map<string, string>();
  for (const list of reader.all("aws_ec2_managed_prefix_list")) {
    entries.set(list.id, { blocks: [], ipv6Blocks: [] });
    for (const { cidr } of nestedBlocks(list.body["entry"])) add(list.id, cidr);
    byName.set(String(list.body["name"]), list.id);
  }
  for (const entry of reader.all("aws_ec2_managed_prefix_list_entry")) {
    const list = reader.referred(entry, entry.body["prefix_list_id"]);
    if (list !== undefined) add(list.id, entry.body["cidr"]);
  }
  return (from, argument) => {
    const found = reader.referred(from, argument);
    if (found === undefined) return undefined;
    if (found.type === "aws_vpc_endpoint") return { service: serviceOf(String(found.body["service_name"])) };
    const id = found.isData ? byName.get(soughtName(found)) : found.id;
    const known = entries.get(id ?? "");
    if (known !== undefined) return { ...known, name: found.name };
    return found.isData ? { service: serviceOf(soughtName(found)) } : undefined;
  };
}

/** The name by which a data source looks for a prefix list. */
function soughtName({ body }: ReadResource): string {
  const filtered = nestedBlocks(body["filter"]).find(({ name }) => name === "prefix-list-name");
  return String(body["name"] ?? [filtered?.["values"] ?? ""].flat()[0]);
}

/** `s3` of `com.amazonaws.eu-west-1.s3`. */
function serviceOf(name: string): string {
  return /^(?:cn\.)?com\.amazonaws\.[^.]+\.(.+)$/.exec(name)?.[1] ?? name;
}
