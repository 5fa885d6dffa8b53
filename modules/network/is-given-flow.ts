import type { NetworkFlow, NetworkFlowEnd } from "../../core/network-flow";
import type { PortRange } from "../../core/port-range";
import type { TierSecurityGroupsProps } from "./tier-security-groups";

/** Whether the security groups of a network have the rules of a flow without it: AWS refuses a rule that is there already. */
export function isGivenFlow(
  { from, to, protocol }: Pick<NetworkFlow, "from" | "to" | "protocol">,
  ports: PortRange,
  props: Omit<TierSecurityGroupsProps, "prefixListIds">,
): boolean {
  if (protocol !== "tcp" || ports.from !== ports.to) return false;
  const ways: Readonly<Record<string, readonly number[]>> = {
    "0.0.0.0/0 load-balancer": [443, 80],
    "load-balancer application": [props.applicationPorts].flat(),
    "application database": [props.databasePorts].flat(),
    "application endpoints": props.endpointPorts,
    ...Object.fromEntries(props.egressCidrs.map((cidr) => [`application ${cidr}`, [443]])),
  };
  return ways[`${word(from)} ${word(to)}`]?.includes(ports.from) === true;
}

function word(end: NetworkFlowEnd): string {
  return end.kind === "own" ? end.group : end.kind === "outside" ? end.cidr : "";
}
