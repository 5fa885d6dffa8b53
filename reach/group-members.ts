import type { SecurityGroup, Subnet, Vpc } from "./network-model";

/** In which tier the hosts of a group are. Others are in the private one. */
const tierOfRole: Readonly<Record<string, string>> = { "load-balancer": "public", database: "database" };

/** Subnets in which the hosts of a group are: where its endpoints are, or else the tier that it is for. */
export function groupMembers(vpc: Vpc, group: SecurityGroup): readonly Subnet[] {
  const endpoints = vpc.endpoints.filter(({ securityGroups }) => securityGroups?.includes(group.id));
  const ofEndpoints = new Set(endpoints.flatMap(({ subnets }) => subnets));
  if (ofEndpoints.size > 0) return vpc.subnets.filter(({ id }) => ofEndpoints.has(id));
  const own = vpc.subnets.filter(({ tier }) => tier === (tierOfRole[group.role] ?? "private"));
  return own.length > 0 ? own : vpc.subnets;
}
