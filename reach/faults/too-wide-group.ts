import { groupMembers } from "../group-members";
import { isPublic } from "../is-public";
import type {
  NetworkModel,
  PortRange,
  RulePeer,
  SecurityGroup,
  SecurityGroupRule,
  Vpc,
} from "../network-model";
import type { Fault } from "./fault";

/**
 * A security group that lets in more than one can mean.
 *
 * Sources: Amazon VPC User Guide, "Security group rules", best practices; CIS AWS Foundations, no ingress from anywhere to
 * ports of administration; Security Hub EC2.18 (ports that may be open to all).
 */
export const tooWideGroup: Fault = {
  name: "too-wide-group",
  summary:
    "a security group lets the internet in beside HTTP and HTTPS, every port, or a whole network where a group or a tier could be named",
  find: ({ index: { model } }) =>
    model.vpcs.flatMap((vpc) =>
      vpc.securityGroups.flatMap((group) =>
        group.rules.flatMap((rule) => {
          const why = tooWide(model, vpc, group, rule);
          if (why === undefined) return [];
          const says = `security group ${group.name}: ${why}`;
          return [{ stack: group.stack, address: rule.address, says }];
        }),
      ),
    ),
};

/** Ports that may be open to the internet, where it gets to the hosts at all. */
const openPorts: ReadonlySet<number> = new Set([80, 443]);

/** So many ports are as good as all of them. */
const manyPorts = 30_000;

function tooWide(
  model: NetworkModel,
  vpc: Vpc,
  group: SecurityGroup,
  rule: SecurityGroupRule,
): string | undefined {
  const { direction, protocol, ports, peer } = rule;
  const isEvery = ports.to - ports.from >= manyPorts && protocol !== "icmp";
  const isInternet = peer.kind === "ipv6-block" ? peer.written === "::/0" : leadsOutside(peer);
  const from = writtenPeer(peer);
  const what = isEvery ? "every port" : `${protocol.toUpperCase()} ${portsText(ports)}`;
  if (direction === "out") return isEvery && isInternet ? `lets out every port to ${from}` : undefined;
  const isOwn = peer.kind === "group" && peer.id === group.id;
  if (isEvery && !isOwn) return `lets in every port from ${from}`;
  if (protocol === "icmp") return undefined;
  if (isInternet) {
    const isOpen = ports.from === ports.to && openPorts.has(ports.from) && isPublicGroup(vpc, group);
    return isOpen ? undefined : `lets in ${what} from ${from}, which is the internet`;
  }
  const blocks = peer.kind === "blocks" ? peer.blocks : [];
  const whole = model.vpcs.find(({ blocks: own }) =>
    own.some((one) => blocks.some((block) => block.contains(one))),
  );
  return whole && `lets in ${what} from ${from}, which is all of ${whole.network} and more than a tier`;
}

/** Whether a rule names so much of the internet that it means all of it. */
function leadsOutside(peer: RulePeer): boolean {
  return (
    peer.kind === "blocks" &&
    peer.blocks.some(({ first, size, prefix }) => prefix <= 8 && isPublic(first + size / 2))
  );
}

/** Whether hosts of a group are where the internet gets to. */
function isPublicGroup(vpc: Vpc, group: SecurityGroup): boolean {
  return groupMembers(vpc, group).some(
    ({ tier, routes }) =>
      tier === "public" || routes.routes.some(({ target }) => target.kind === "internet-gateway"),
  );
}

function writtenPeer(peer: RulePeer): string {
  switch (peer.kind) {
    case "group":
      return "another group";
    case "service":
      return peer.service;
    default:
      return peer.written;
  }
}

function portsText({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}
