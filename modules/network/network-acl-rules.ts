import type { CidrPlan, NetworkTier } from "../../core/cidr-plan";

/** One rule of a network ACL. The lowest number that matches decides; what none matches is denied. */
export interface NetworkAclEntry {
  /** Construct id, which says what the rule is for. */
  readonly id: string;
  readonly direction: "in" | "out";
  readonly action: "allow" | "deny";
  /** Order of evaluation, and identity of the rule within its ACL and direction. */
  readonly number: number;
  readonly cidr: string;
  /** A range of TCP ports, or the one ICMP message that path MTU discovery needs. */
  readonly traffic: { readonly from: number; readonly to: number } | "path-mtu";
}

export interface NetworkAclRulesProps {
  /** Block of the VPC. */
  readonly cidr: string;
  readonly plan: CidrPlan;
  /** The tiers that exist. */
  readonly tiers: readonly NetworkTier[];
  readonly applicationPort: number;
  readonly databasePort: number;
  /** Whether there is a NAT gateway. */
  readonly nat: boolean;
  /** Whether private subnets reach addresses outside the VPC: by NAT or by a gateway endpoint. */
  readonly reachesOutside: boolean;
}

const anywhere = "0.0.0.0/0";

/**
 * What may enter and leave the subnets of a tier. ACLs are stateless, so each conversation has a rule for
 * its requests and one for its replies. They name whole tiers, never single subnets: a new zone changes none.
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
      return [];
  }
}

function publicRules({ plan, applicationPort, nat }: NetworkAclRulesProps): NetworkAclEntry[] {
  const inner = plan.private.block.toString();
  return [
    tcp("in", 100, "InHttpsFromAnywhere", anywhere, 443),
    tcp("in", 110, "InHttpFromAnywhere", anywhere, 80),
    ...replies(120, anywhere),
    pathMtu("in", 140, "InPathMtuFromAnywhere", anywhere),
    tcp("out", 100, "OutRepliesToAnywhere", anywhere, 1024, 65535),
    tcp("out", 110, "OutApplicationToPrivate", inner, applicationPort),
    ...(nat
      ? [
          tcp("out", 120, "OutHttpsToAnywhere", anywhere, 443),
          pathMtu("out", 130, "OutPathMtuToPrivate", inner),
        ]
      : []),
  ];
}

function privateRules(props: NetworkAclRulesProps): NetworkAclEntry[] {
  const { plan, tiers, applicationPort, databasePort, reachesOutside } = props;
  const own = plan.private.block.toString();
  return [
    ...(tiers.includes("public") ? publicToPrivateRules(props) : []),
    tcp("in", 110, "InApplicationFromPrivate", own, applicationPort),
    tcp("in", 120, "InHttpsFromPrivate", own, 443),
    ...replies(140, reachesOutside ? anywhere : props.cidr),
    ...(props.nat ? [pathMtu("in", 160, "InPathMtuFromAnywhere", anywhere)] : []),
    reachesOutside
      ? tcp("out", 100, "OutHttpsToAnywhere", anywhere, 443)
      : tcp("out", 100, "OutHttpsToPrivate", own, 443),
    tcp("out", 110, "OutApplicationToPrivate", own, applicationPort),
    ...(tiers.includes("database")
      ? [tcp("out", 120, "OutDatabaseToDatabase", plan.database.block.toString(), databasePort)]
      : []),
    tcp("out", 140, "OutRepliesToPrivate", own, 1024, 65535),
  ];
}

function publicToPrivateRules({ plan, applicationPort }: NetworkAclRulesProps): NetworkAclEntry[] {
  const outer = plan.public.block.toString();
  return [
    tcp("in", 100, "InApplicationFromPublic", outer, applicationPort),
    // Load balancers ask and never reply, so the ports of replies need not be open to their subnets. What comes
    // back through a NAT gateway bears the address of whoever replied on the internet.
    { ...tcp("in", 130, "InNothingElseFromPublic", outer, 1, 65535), action: "deny" },
    tcp("out", 130, "OutRepliesToPublic", outer, 1024, 65535),
  ];
}

function databaseRules({ plan, databasePort }: NetworkAclRulesProps): NetworkAclEntry[] {
  const inner = plan.private.block.toString();
  return [
    tcp("in", 100, "InDatabaseFromPrivate", inner, databasePort),
    tcp("out", 100, "OutRepliesToPrivate", inner, 1024, 65535),
  ];
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
