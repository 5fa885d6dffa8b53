import type { Problem } from "../../core/problem";
import type { StorePlace } from "./store-place";

/**
 * What is wrong with where a store is.
 *
 * Source: Amazon RDS User Guide "Working with a DB instance in a VPC": subnets in two zones at least.
 *
 * @param place with CDKTF's tokens resolved
 */
export function storePlaceProblems(where: string, { subnets, clients }: StorePlace): Problem[] {
  const problems: Problem[] = [];
  const zones = new Set(subnets.map(({ zone }) => zone));
  if (zones.size < 2) {
    problems.push({
      where,
      found: `subnets in ${zones.size === 0 ? "no zone" : `the zone ${[...zones].join()} alone`}`,
      allowed: "subnets in two zones at least",
      fix: "pass the subnets of the database tier with their zones, so that a standby has a place",
    });
  }
  for (const name of Object.keys(clients)) {
    if (/^[A-Z][A-Za-z0-9]*$/.test(name)) continue;
    problems.push({
      where,
      found: `the client ${JSON.stringify(name)}`,
      allowed: "a PascalCase name: it stands in addresses of Terraform",
      fix: "write { Application: group.id }",
    });
  }
  for (const [name, group] of Object.entries(clients)) {
    if (group.includes("${") || /^sg-[0-9a-f]+$/.test(group)) continue;
    problems.push({
      where,
      found: `the client ${name} is ${JSON.stringify(group)}`,
      allowed: "the id of a security group; addresses are not let in",
      fix: "pass the group of the application tier",
    });
  }
  return problems;
}
