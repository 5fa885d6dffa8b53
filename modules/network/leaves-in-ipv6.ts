/** Whether private subnets leave in IPv6: where they leave by NAT, and to any address, since no block of IPv6 is named. */
export function leavesInIpv6({
  nat,
  egressCidrs = [anywhere],
}: {
  readonly nat: string;
  readonly egressCidrs?: readonly string[] | undefined;
}): boolean {
  return nat !== "none" && egressCidrs.includes(anywhere);
}

const anywhere = "0.0.0.0/0";
