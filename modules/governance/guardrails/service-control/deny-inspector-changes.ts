import { defineGuardrail } from "../../define-guardrail";

/** Inspector keeps scanning, and suppresses nothing that the team did not decide. Reading findings stays free. */
export const denyInspectorChanges = defineGuardrail({
  id: "DenyInspectorChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A workload that is no longer scanned keeps its known holes.",
  source:
    'Amazon Inspector User Guide "Managing multiple accounts in Amazon Inspector with AWS Organizations"',
  exempts: [
    { role: "deployment", reason: "Scans, filters and members are for the team to apply through it." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "ecr:PutRegistryScanningConfiguration",
      "inspector2:BatchDisassociateCodeSecurityScanConfiguration",
      "inspector2:BatchUpdateMemberEc2DeepInspectionStatus",
      "inspector2:CreateFilter",
      "inspector2:DeleteCisScanConfiguration",
      "inspector2:DeleteCodeSecurityIntegration",
      "inspector2:DeleteCodeSecurityScanConfiguration",
      "inspector2:Disable",
      "inspector2:DisableDelegatedAdminAccount",
      "inspector2:DisassociateMember",
      "inspector2:UpdateConfiguration",
      "inspector2:UpdateEc2DeepInspectionConfiguration",
      "inspector2:UpdateFilter",
      "inspector2:UpdateOrgEc2DeepInspectionConfiguration",
      "inspector2:UpdateOrganizationConfiguration",
    ],
  }),
});
