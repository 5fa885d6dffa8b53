import type { SecurityGroup, Vpc } from "../reach/network-model";

const order = ["load-balancer", "application", "database", "endpoints"];

/** Security groups of a VPC from the internet inwards; what has another name comes last. */
export function sortedGroups({ securityGroups }: Vpc): SecurityGroup[] {
  return [...securityGroups].sort((a, b) => rank(a) - rank(b) || (a.role < b.role ? -1 : 1));
}

function rank({ role }: SecurityGroup): number {
  return order.includes(role) ? order.indexOf(role) : order.length;
}
