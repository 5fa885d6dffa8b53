import { defineGuardrail } from "../../define-guardrail";

/** The organization's trail keeps recording. Trails that a team makes for itself stay its own. */
export const denyTrailChanges = defineGuardrail({
  id: "DenyTrailChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Whoever stops or narrows the trail works unseen.",
  source: 'AWS CloudTrail User Guide "Security best practices"; CIS 4.1, 5.5',
  exempts: [{ role: "deployment", reason: "It makes the trail and changes it after review." }],
  objectives: ["governance.guardrails-attached", "logging.every-region", "logging.trail-validated"],
  denies: ({ names }) => ({
    actions: [
      "cloudtrail:DeleteTrail",
      "cloudtrail:PutEventSelectors",
      "cloudtrail:PutInsightSelectors",
      "cloudtrail:StopLogging",
      "cloudtrail:UpdateTrail",
    ],
    resources: [names.logging.trailArn("*", "*")],
  }),
});
