import type { CidrPlan, NetworkTier } from "../../core/cidr-plan";
import { sshPort } from "../../core/ssh-port";
import { type UsedBlock, usedBlocks } from "../../core/used-blocks";
import { everyPort } from "./every-port";
import { firewallAclRules } from "./firewall-acl-rules";
import type { NetworkAclEntry } from "./network-acl-entry";

export interface NetworkAclRulesProps {
  /** Block of the VPC. */
  readonly cidr: string;
  readonly plan: CidrPlan;
  /** The slots of the plan that zones take, counted from 1. */
  readonly slots: readonly number[];
  /** The tiers that exist. */
  readonly tiers: readonly NetworkTier[];
  /** TCP ports on which applications listen, at most five: the numbers of rules have room for no more. */
  readonly applicationPorts: readonly number[];
  /** TCP ports on which databases listen, at most five. */
  readonly databasePorts: readonly number[];
  /** TCP ports on which interface endpoints in the private tier listen. */
  readonly endpointPorts: readonly number[];
  /** Whether an EC2 Instance Connect Endpoint in the private tier leads to SSH there. */
  readonly instanceConnect: boolean;
  /** Whether there is a NAT gateway. */
  readonly nat: boolean;
  /** Whether private subnets reach the internet, be it through a Transit Gateway. @default where there is a NAT gateway */
  readonly reachesInternet?: boolean;
  /** Whether a firewall inspects what public subnets exchange with the internet. @default false */
  readonly inspected?: boolean;
  /** Whether private subnets reach addresses outside the VPC: the internet, or a gateway endpoint. */
  readonly reachesOutside: boolean;
}

const anywhere = "0.0.0.0/0";

/**
 * What may enter and leave the subnets of a tier. ACLs are stateless, so each conversation has a rule for
 * its requests and one for its replies. They name whole tiers, never single subnets: a new zone changes none, save
 * the fifth, whose slot is in a second block of its tier and has rules of its own.
 *
 * Replies arrive on ports from 1024 up. Where they come from anywhere the range leaves out 3389, which CIS
 * keeps from the internet; a client that happens to pick that port retries on another.
 *
 * Sources: VPC User Guide "Custom network ACLs" (ephemeral ports, path MTU discovery); CIS AWS Foundations,
 * "no network ACL allows ingress from 0.0.0.0/0 to remote server administration ports".
 */
export function networkAclRules(tier: NetworkTier, props: NetworkAclRulesProps): NetworkAclEntry[] {
  switch (tier) {
    case "public":
      return publicRules(props);
    case "private":
      return privateRules(props);
    case "database":
      return databaseRules(props);
    case "firewall":
      // Nothing lives here until a firewall is placed, so nothing passes.
      return props.inspected === true
        ? firewallAclRules(
            usedBlocks(props.plan.public, props.slots),
            usedBlocks(props.plan.private, props.slots),
          )
        : [];
    case "transit":
      return transitRules(props);
  }
}

function publicRules(props: NetworkAclRulesProps): NetworkAclEntry[] {
  const inner = usedBlocks(props.plan.private, props.slots);
  return [
    tcp("in", 100, "InHttpsFromAnywhere", anywhere, 443),
    tcp("in", 110, "InHttpFromAnywhere", anywhere, 80),
    ...replies(120, anywhere),
    pathMtu("in", 140, "InPathMtuFromAnywhere", anywhere),
    tcp("out", 100, "OutRepliesToAnywhere", anywhere, 1024, 65535),
    ...ports("out", 110, "OutApplication", "ToPrivate", inner, props.applicationPorts),
    ...(props.nat
      ? [
          tcp("out", 120, "OutHttpsToAnywhere", anywhere, 443),
          ...each(inner, pathMtu("out", 130, "OutPathMtuToPrivate", anywhere)),
        ]
      : []),
  ];
}

function privateRules(props: NetworkAclRulesProps): NetworkAclEntry[] {
  const { tiers, applicationPorts, databasePorts, reachesOutside } = props;
  const own = usedBlocks(props.plan.private, props.slots);
  return [
    ...(tiers.includes("public") ? publicToPrivateRules(props) : []),
    ...ports("in", 110, "InApplication", "FromPrivate", own, applicationPorts),
    ...each(own, tcp("in", 120, "InHttpsFromPrivate", anywhere, 443)),
    ...replies(140, reachesOutside ? anywhere : props.cidr),
    ...((props.reachesInternet ?? props.nat) ? [pathMtu("in", 160, "InPathMtuFromAnywhere", anywhere)] : []),
    ...endpointRules("in", own, props),
    ...endpointRules("out", own, props),
    ...(props.instanceConnect
      ? [
          ...each(own, tcp("in", 180, "InSshFromPrivate", anywhere, sshPort)),
          ...each(own, tcp("out", 160, "OutSshToPrivate", anywhere, sshPort)),
        ]
      : []),
    ...(reachesOutside
      ? [tcp("out", 100, "OutHttpsToAnywhere", anywhere, 443)]
      : each(own, tcp("out", 100, "OutHttpsToPrivate", anywhere, 443))),
    ...ports("out", 110, "OutApplication", "ToPrivate", own, applicationPorts),
    ...(tiers.includes("database")
      ? ports(
          "out",
          120,
          "OutDatabase",
          "ToDatabase",
          usedBlocks(props.plan.database, props.slots),
          databasePorts,
        )
      : []),
    ...each(own, tcp("out", 140, "OutRepliesToPrivate", anywhere, 1024, 65535)),
  ];
}

/** Endpoints that listen below the ports of replies, and not for HTTPS, which have their rules already. */
function endpointRules(
  direction: "in" | "out",
  own: readonly UsedBlock[],
  { endpointPorts }: NetworkAclRulesProps,
): NetworkAclEntry[] {
  return endpointPorts
    .filter((port) => port < 1024 && port !== 443)
    .flatMap((port, index) =>
      each(
        own,
        direction === "in"
          ? tcp("in", 170 + index, `InEndpointPort${port}FromPrivate`, anywhere, port)
          : tcp("out", 150 + index, `OutEndpointPort${port}ToPrivate`, anywhere, port),
      ),
    );
}

function publicToPrivateRules(props: NetworkAclRulesProps): NetworkAclEntry[] {
  const outer = usedBlocks(props.plan.public, props.slots);
  return [
    ...ports("in", 100, "InApplication", "FromPublic", outer, props.applicationPorts),
    // Load balancers ask and never reply, so the ports of replies need not be open to their subnets. What comes
    // back through a NAT gateway bears the address of whoever replied on the internet.
    ...each(outer, { ...tcp("in", 130, "InNothingElseFromPublic", anywhere, 1, 65535), action: "deny" }),
    ...each(outer, tcp("out", 130, "OutRepliesToPublic", anywhere, 1024, 65535)),
  ];
}

function databaseRules(props: NetworkAclRulesProps): NetworkAclEntry[] {
  const inner = usedBlocks(props.plan.private, props.slots);
  return [
    ...ports("in", 100, "InDatabase", "FromPrivate", inner, props.databasePorts),
    ...each(inner, tcp("out", 100, "OutRepliesToPrivate", anywhere, 1024, 65535)),
  ];
}

/**
 * What the attachment to a Transit Gateway passes on comes from the network or goes to it; the tiers decide what. AWS
 * judges what comes from the Transit Gateway by the rules for leaving this tier, and what goes to it by those for
 * entering.
 *
 * Source: Amazon VPC Transit Gateways "Network ACLs for transit gateways".
 */
function transitRules({ cidr }: NetworkAclRulesProps): NetworkAclEntry[] {
  return [
    ...everyPort({ direction: "in", number: 100, id: "InFromNetwork", cidr }),
    ...everyPort({ direction: "out", number: 100, id: "OutToNetwork", cidr }),
  ];
}

/** The rule once for each block. */
function each(blocks: readonly UsedBlock[], entry: NetworkAclEntry): NetworkAclEntry[] {
  return blocks.map(({ cidr, suffix }) => ({
    ...entry,
    cidr,
    id: `${entry.id}${suffix}`,
    number: suffix === "" ? entry.number : entry.number + 5,
  }));
}

/**
 * A rule for each port. Number and id follow the position in the list: a rule is known by its number, and one that is
 * replaced at its own number never meets another.
 */
function ports(
  direction: "in" | "out",
  number: number,
  what: string,
  whither: string,
  blocks: readonly UsedBlock[],
  list: readonly number[],
): NetworkAclEntry[] {
  return list.flatMap((port, index) =>
    each(
      blocks,
      tcp(direction, number + index, `${what}${index === 0 ? "" : index + 1}${whither}`, anywhere, port),
    ),
  );
}

function replies(number: number, cidr: string): NetworkAclEntry[] {
  return [
    tcp("in", number, "InRepliesBelowRdp", cidr, 1024, 3388),
    tcp("in", number + 10, "InRepliesAboveRdp", cidr, 3390, 65535),
  ];
}

function tcp(
  direction: "in" | "out",
  number: number,
  id: string,
  cidr: string,
  from: number,
  to = from,
): NetworkAclEntry {
  return { id, direction, action: "allow", number, cidr, traffic: { from, to } };
}

function pathMtu(direction: "in" | "out", number: number, id: string, cidr: string): NetworkAclEntry {
  return { id, direction, action: "allow", number, cidr, traffic: "path-mtu" };
}
