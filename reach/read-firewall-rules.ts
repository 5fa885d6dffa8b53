import { nestedBlocks } from "../controls/nested-blocks";
import type { Cidr } from "../core/cidr";
import { parsedRules } from "../core/suricata/parsed-rules";
import type { SuricataRule } from "../core/suricata/suricata-rule";
import type { FirewallRule, FirewallRules, Matcher } from "./firewall-rules";
import { listMatcher } from "./list-matcher";
import { readBlock } from "./read-block";
import type { ReadResource, StackReader } from "./stack-reader";

/** Options that narrow nothing of what a rule is asked. */
const narrowNothing = /^(msg|sid|rev|gid|metadata|reference|classtype|target|noalert|flow)$/;

/** Protocols whose packets TCP carries; others are looked for inside of them. */
const transports = ["ip", "tcp", "tcp-pkt", "tcp-stream"];

/** Protocols that TCP never carries. */
const others = ["udp", "icmp", "icmpv4", "icmpv6", "quic", "dhcp", "tftp", "ipv6", "ip6"];

/**
 * Reads the rules of a firewall, in the order in which they are asked. Undefined where one of its groups is in no stack, the
 * order is not strict, or something is decided before them without state: then nothing is known of what it lets pass.
 */
export function readFirewallRules(reader: StackReader, firewall: ReadResource): FirewallRules | undefined {
  const resource = reader.referred(firewall, firewall.body["firewall_policy_arn"]);
  const [policy] = nestedBlocks(resource?.body["firewall_policy"]);
  const [options] = nestedBlocks(policy?.["stateful_engine_options"]);
  if (resource === undefined || policy === undefined || options?.["rule_order"] !== "STRICT_ORDER") {
    return undefined;
  }
  if (!leavesAllToRules(policy)) return undefined;
  const home = homeOf(policy);
  const rules: FirewallRule[] = [];
  const blocks = [...(home ?? [])];
  const references = nestedBlocks(policy["stateful_rule_group_reference"]).sort(
    (left, right) => Number(left["priority"]) - Number(right["priority"]),
  );
  for (const { resource_arn: arn } of references) {
    if (String(arn).includes(":aws-managed:")) continue;
    const group = reader.referred(resource, arn);
    const text = rulesOf(group);
    if (group === undefined || text === undefined) return undefined;
    for (const rule of parsedRules(text).rules) {
      blocks.push(...blocksIn(`${rule.source} ${rule.destination}`));
      const read = firewallRule(rule, group.name, home);
      if (read !== undefined) rules.push(read);
    }
  }
  const defaults = [policy["stateful_default_actions"] ?? []].flat().map(String);
  return { rules, drops: defaults.some((action) => action.startsWith("aws:drop_")), blocks };
}

/**
 * Whether everything goes to the rules that remember.
 *
 * Source: AWS Network Firewall Developer Guide, "Stateless default actions in your firewall policy".
 */
function leavesAllToRules(policy: Readonly<Record<string, unknown>>): boolean {
  const actions = [policy["stateless_default_actions"], policy["stateless_fragment_default_actions"]].flat();
  const groups = nestedBlocks(policy["stateless_rule_group_reference"]);
  return groups.length === 0 && actions.every((action) => action === "aws:forward_to_sfe");
}

/** Undefined where it is not said, or not in blocks that can be read. */
function homeOf(policy: Readonly<Record<string, unknown>>): readonly Cidr[] | undefined {
  const variables = nestedBlocks(policy["policy_variables"]).flatMap(({ rule_variables: sets }) =>
    nestedBlocks(sets),
  );
  const home = variables.find(({ key }) => key === "HOME_NET");
  const [set] = nestedBlocks(home?.["ip_set"]);
  const written = [set?.["definition"] ?? []].flat().map(String);
  // What is written in IPv6 is nowhere in IPv4.
  const blocks = written.filter((block) => !isIpv6(block)).map(readBlock);
  const read = blocks.filter((block) => block !== undefined);
  return read.length === blocks.length && read.length > 0 ? read : undefined;
}

function rulesOf(group: ReadResource | undefined): string | undefined {
  const [body] = nestedBlocks(group?.body["rule_group"]);
  const [source] = nestedBlocks(body?.["rules_source"]);
  const text = source?.["rules_string"];
  return typeof text === "string" ? text.replaceAll("$${", "${").replaceAll("%%{", "%{") : undefined;
}

/** A rule that decides about requests of TCP; undefined for one that only records, or is about something else. */
function firewallRule(
  rule: SuricataRule,
  group: string,
  home: readonly Cidr[] | undefined,
): FirewallRule | undefined {
  const { action, protocol, options } = rule;
  const flow = options.find(({ keyword }) => keyword === "flow")?.value ?? "";
  if (action === "alert" || others.includes(protocol)) return undefined;
  if (/to_client|from_server|not_established/.test(flow)) return undefined;
  const addresses = (text: string) => listMatcher(text, (item) => addressMatcher(item, home));
  return {
    group,
    passes: action === "pass",
    message: (options.find(({ keyword }) => keyword === "msg")?.value ?? "").replaceAll('"', ""),
    source: addresses(rule.source),
    destination: addresses(rule.destination),
    bothWays: rule.direction === "<>",
    port: listMatcher(rule.destinationPorts, portMatcher),
    looksInside:
      !transports.includes(protocol) ||
      rule.sourcePorts.toLowerCase() !== "any" ||
      options.some(({ keyword }) => !narrowNothing.test(keyword)),
  };
}

function addressMatcher(item: string, home: readonly Cidr[] | undefined): Matcher {
  if (item === "$HOME_NET" || item === "$EXTERNAL_NET") {
    if (home === undefined) return unknown;
    const isHome = (address: number) =>
      home.some(({ first, size }) => address >= first && address < first + size);
    return item === "$HOME_NET" ? isHome : (address) => !isHome(address);
  }
  if (isIpv6(item)) return () => false;
  const [from, to] = item.split("-").map((one) => readBlock(one.includes("/") ? one : `${one}/32`));
  const last = to ?? from;
  if (from === undefined || last === undefined) return unknown;
  return (address) => address >= from.first && address < last.first + last.size;
}

/** A variable, a list that is kept elsewhere, or what is known only once it is there. */
const unknown: Matcher = () => undefined;

function isIpv6(item: string): boolean {
  return /^[\da-f:]*:[\da-f:.]*(\/\d+)?$/i.test(item);
}

function portMatcher(item: string): Matcher {
  const [from = "", to = from] = item.split(":");
  const [least, most] = [from === "" ? 0 : Number(from), to === "" ? 65_535 : Number(to)];
  if (Number.isNaN(least) || Number.isNaN(most)) return unknown;
  return (port) => port >= least && port <= most;
}

function blocksIn(header: string): Cidr[] {
  return [...header.matchAll(/\d+\.\d+\.\d+\.\d+(\/\d+)?/g)]
    .map(([block, prefix]) => readBlock(prefix === undefined ? `${block}/32` : block))
    .filter((block) => block !== undefined);
}
