import type { PlanRisk } from "../plan-risk";

export const stateNewer = {
  id: "state-newer",
  severity: "high",
  reason: "The state was written by a newer Terraform or provider, which this one may not read.",
  advice: "Plan with the version that wrote the state, or a newer one.",
  source: 'Terraform, "State": versions; provider schema versions',
  judge: ({ flaws }) => {
    if (flaws.newerState !== undefined)
      return `has a state that Terraform ${flaws.newerState} wrote, which is newer`;
    const [first, ...more] = flaws.newerSchemas;
    if (first === undefined) return undefined;
    return `has resources that a newer provider wrote: ${first}${more.length > 0 ? ` and ${more.length} more` : ""}`;
  },
} as const satisfies PlanRisk;
