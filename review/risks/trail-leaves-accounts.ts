import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const trailLeavesAccounts = {
  id: "trail-leaves-accounts",
  severity: "critical",
  reason:
    "Events of every other account are no longer recorded, and those accounts may have no trail of their own.",
  advice: "Keep is_organization_trail true.",
  source: 'AWS CloudTrail User Guide, "Creating a trail for an organization"',
  reads: { aws_cloudtrail: ["is_organization_trail"] },
  judge: turnedOff("is_organization_trail", "records its own account only, no longer the organization"),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { is_organization_trail: true },
        after: { is_organization_trail: false },
      },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { is_organization_trail: false },
        after: { is_organization_trail: true },
      },
    ],
  },
} as const satisfies Risk;
