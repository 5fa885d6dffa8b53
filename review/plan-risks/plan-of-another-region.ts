import type { PlanRisk } from "../plan-risk";

export const planOfAnotherRegion = {
  id: "plan-of-another-region",
  severity: "high",
  reason:
    "What the state holds stands in another Region, so the plan would lose sight of it and make it all again.",
  advice: "Look at the provider's Region and at the key of the state; a new Region wants a state of its own.",
  source: 'Terraform AWS provider, "Provider Configuration", region',
  judge: ({ flaws, region }) =>
    flaws.otherRegions.length > 0
      ? `is for the Region ${region}, and its state holds resources of ${flaws.otherRegions.join(", ")} only`
      : undefined,
} as const satisfies PlanRisk;
