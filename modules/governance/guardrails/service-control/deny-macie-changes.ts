import { defineGuardrail } from "../../define-guardrail";

/** Macie keeps looking for sensitive data, and nothing teaches it to look away. Working on findings stays free. */
export const denyMacieChanges = defineGuardrail({
  id: "DenyMacieChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Data that nobody looks for is found by those who steal it.",
  source: 'Amazon Macie User Guide "Managing multiple Macie accounts with AWS Organizations"',
  exempts: [
    { role: "deployment", reason: "Sessions, lists and filters are for the team to apply through it." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      // An administrator outside of the organization reads what is found, and may stop it.
      "macie2:AcceptInvitation",
      "macie2:BatchUpdateAutomatedDiscoveryAccounts",
      "macie2:CreateAllowList",
      "macie2:CreateFindingsFilter",
      "macie2:DeleteMember",
      "macie2:DisableMacie",
      "macie2:DisableOrganizationAdminAccount",
      "macie2:Disassociate*",
      "macie2:PutClassificationExportConfiguration",
      "macie2:PutFindingsPublicationConfiguration",
      "macie2:UpdateAllowList",
      "macie2:UpdateAutomatedDiscoveryConfiguration",
      "macie2:UpdateClassificationScope",
      "macie2:UpdateFindingsFilter",
      "macie2:UpdateMacieSession",
      "macie2:UpdateMemberSession",
      "macie2:UpdateOrganizationConfiguration",
      "macie2:UpdateResourceProfile*",
      "macie2:UpdateSensitivityInspectionTemplate",
    ],
  }),
});
