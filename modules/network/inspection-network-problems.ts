import type { Problem } from "../../core/problem";
import type { InspectionNetworkProps } from "./inspection-network-props";

/** What AWS or a reader would refuse about a network that inspects, beside its addresses. */
export function inspectionNetworkProblems({ name, transit }: InspectionNetworkProps): Problem[] {
  const { destinations } = transit;
  const where = `network ${name}, transit.destinations`;
  if (destinations.length === 0 || destinations.length > 5) {
    return [
      {
        where,
        found: `${destinations.length} blocks`,
        allowed: "1 to 5 blocks of the networks behind the Transit Gateway: ACLs have room for no more",
        fix: "name larger blocks, for example 10.0.0.0/8",
      },
    ];
  }
  if (!destinations.includes("0.0.0.0/0")) return [];
  return [
    {
      where,
      found: "0.0.0.0/0",
      allowed: "the blocks of the networks behind the Transit Gateway",
      fix: "name these, for example 10.0.0.0/8: what is not theirs goes to the internet",
    },
  ];
}
