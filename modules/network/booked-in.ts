import type { VpcConfig } from "@cdktf/provider-aws/lib/vpc";

/**
 * Books the block of a VPC in a pool of Amazon VPC IP Address Manager. The block stays the one that is written down, so
 * that its subnets are known before. AWS does not say afterwards which pool a VPC was booked in, so a pool that is named
 * later would have the provider replace the VPC: only one that is made anew is booked.
 *
 * Sources: Amazon VPC IPAM User Guide "Create a VPC that uses an IPAM pool CIDR"; provider issue 34304.
 */
export function bookedIn(ipamPoolId: string | undefined): Pick<VpcConfig, "ipv4IpamPoolId" | "lifecycle"> {
  if (ipamPoolId === undefined) return {};
  return { ipv4IpamPoolId: ipamPoolId, lifecycle: { ignoreChanges: ["ipv4_ipam_pool_id"] } };
}
