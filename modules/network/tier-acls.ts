import type { CidrPlan, NetworkTier } from "../../core/cidr-plan";
import type { NetworkFlow } from "../../core/network-flow";
import { type Zones, zoneSlots } from "../../core/zone-slots";
import { defaultPorts } from "./default-ports";
import { endpointPorts } from "./endpoint-ports";
import { flowAclRules } from "./flow-acl-rules";
import { ipv6AclRules } from "./ipv6-acl-rules";
import type { Ipv6Blocks } from "./ipv6-blocks";
import { leavesInIpv6 } from "./leaves-in-ipv6";
import type { NetworkAclEntry } from "./network-acl-entry";
import { networkAclRules } from "./network-acl-rules";
import { reachesInternet } from "./reaches-internet";

/** What the network ACLs of a network follow from; each as `VpcNetwork` takes it. */
export interface TierAclsProps {
  readonly cidr: string;
  readonly region: string;
  readonly zones: Zones;
  /** `none`, or how many NAT gateways there are. */
  readonly nat: string;
  readonly tiers: readonly NetworkTier[];
  readonly gatewayEndpoints: readonly string[];
  readonly interfaceEndpoints: readonly (string | { readonly service: string })[];
  readonly instanceConnect?: boolean | undefined;
  readonly applicationPorts?: number | readonly number[] | undefined;
  readonly databasePorts?: number | readonly number[] | undefined;
  readonly flows?: readonly NetworkFlow[] | undefined;
  /** What it reaches through its Transit Gateway. @default it has none */
  readonly transit?: { readonly destinations: readonly string[] } | undefined;
  /** Its IPv6 blocks. @default it has IPv4 alone */
  readonly ipv6?: Ipv6Blocks | undefined;
  /** Blocks outside that applications reach by NAT. @default any */
  readonly egressCidrs?: readonly string[] | undefined;
  /** Whether a firewall inspects what it exchanges with the internet. */
  readonly isInspected: boolean;
}

/** The rules of a network ACL. */
export type TierAcl = readonly NetworkAclEntry[];

/** The rules of the network ACL of each tier of a network, what flows add to them among them. */
export function tierAcls(plan: CidrPlan, props: TierAclsProps): ReadonlyMap<NetworkTier, TierAcl> {
  const { tiers, transit, ipv6, flows = [] } = props;
  const rules = {
    cidr: props.cidr,
    plan,
    tiers,
    nat: props.nat !== "none",
    inspected: props.isInspected,
    reachesInternet: reachesInternet(props),
    reachesOutside: reachesInternet(props) || props.gatewayEndpoints.length > 0,
    slots: [...zoneSlots(props.zones).values()],
    endpointPorts: endpointPorts(props),
    instanceConnect: props.instanceConnect === true,
    applicationPorts: [props.applicationPorts ?? defaultPorts.application].flat(),
    databasePorts: [props.databasePorts ?? defaultPorts.database].flat(),
  };
  const all: NetworkTier[] = [...tiers, ...(transit === undefined ? [] : ["transit" as const])];
  return new Map(
    all.map((tier) => {
      const given = networkAclRules(tier, rules);
      const inIpv6 =
        ipv6 === undefined ? [] : ipv6AclRules(tier, { ...rules, ipv6, leaves: leavesInIpv6(props) });
      return [tier, [...given, ...flowAclRules(tier, { ...rules, flows, given }), ...inIpv6]];
    }),
  );
}
