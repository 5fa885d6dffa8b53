import { defineGuardrail } from "../../define-guardrail";

/** GuardDuty keeps watching, and nothing teaches it to look away. */
export const denyGuardDutyChanges = defineGuardrail({
  id: "DenyGuardDutyChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A detector that is off, detached or told to trust an address misses the intruder.",
  source: 'Amazon GuardDuty User Guide "Managing GuardDuty accounts with AWS Organizations"',
  exempts: [
    { role: "deployment", reason: "Detectors and their lists are for the team to apply through it." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      // An administrator outside of the organization may switch off what its members run.
      "guardduty:AcceptAdministratorInvitation",
      "guardduty:AcceptInvitation",
      // A filter can archive findings as they arrive; a trusted list silences what it names.
      "guardduty:CreateFilter",
      "guardduty:CreateIPSet",
      "guardduty:CreateTrustedEntitySet",
      "guardduty:DeleteCustomDetectionRule*",
      "guardduty:DeleteDetector",
      "guardduty:DeleteMalwareProtectionPlan",
      "guardduty:DeleteMembers",
      "guardduty:DeletePublishingDestination",
      "guardduty:DeleteThreatEntitySet",
      "guardduty:DeleteThreatIntelSet",
      "guardduty:DisableOrganizationAdminAccount",
      "guardduty:Disassociate*",
      "guardduty:StopMonitoringMembers",
      "guardduty:UpdateCustomDetectionRule*",
      "guardduty:UpdateDetector",
      "guardduty:UpdateFilter",
      "guardduty:UpdateIPSet",
      "guardduty:UpdateMalwareProtectionPlan",
      "guardduty:UpdateMalwareScanSettings",
      "guardduty:UpdateMemberDetectors",
      "guardduty:UpdateOrganizationConfiguration",
      "guardduty:UpdatePublishingDestination",
      "guardduty:UpdateThreatEntitySet",
      "guardduty:UpdateThreatIntelSet",
      "guardduty:UpdateTrustedEntitySet",
    ],
  }),
});
