import { defineGuardrail } from "../../define-guardrail";

/** What Shield Advanced protects, and who helps during an attack, is changed in the file and reviewed there. */
export const denyShieldChanges = defineGuardrail({
  id: "DenyShieldChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "Whoever wants a site to fall takes its protection away first, or has AWS's response team call nobody.",
  source: 'Service Authorization Reference "Actions, resources, and condition keys for AWS Shield"',
  exempts: [
    { role: "deployment", reason: "Subscriptions, protections and contacts are applied through it." },
    { role: "break-glass", reason: "A mitigation that blocks customers may have to go at once." },
    { role: "shield-response", reason: "AWS's response team changes protections during an attack." },
  ],
  objectives: ["web.floods-mitigated", "web.response-team-bounded", "web.shield-kept"],
  needs: { setting: "shield", met: ({ shieldAdvanced }) => shieldAdvanced === "subscribed" },
  denies: () => ({
    actions: [
      "shield:AssociateDRTLogBucket",
      "shield:AssociateDRTRole",
      "shield:DeleteProtection",
      "shield:DeleteProtectionGroup",
      "shield:DeleteSubscription",
      "shield:DisableApplicationLayerAutomaticResponse",
      "shield:DisableProactiveEngagement",
      "shield:DisassociateDRTLogBucket",
      "shield:DisassociateDRTRole",
      "shield:DisassociateHealthCheck",
      "shield:UpdateApplicationLayerAutomaticResponse",
      "shield:UpdateEmergencyContactSettings",
      "shield:UpdateProtectionGroup",
      "shield:UpdateSubscription",
    ],
  }),
});
