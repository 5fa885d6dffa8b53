import { defineGuardrail } from "../../define-guardrail";

/** Security Hub keeps collecting and judging. Working on findings stays free. */
export const denySecurityHubChanges = defineGuardrail({
  id: "DenySecurityHubChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A standard or control that is switched off stops reporting what it was there to find.",
  source: 'AWS Security Hub User Guide "Security Hub CSPM best practices"; CIS 5.16',
  exempts: [
    {
      role: "deployment",
      reason: "Standards and central configuration are for the team to apply through it.",
    },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      // An administrator outside of the organization may switch off what its members run.
      "securityhub:AcceptAdministratorInvitation",
      "securityhub:AcceptInvitation",
      "securityhub:BatchDeleteAutomationRules",
      "securityhub:BatchDisableStandards",
      "securityhub:BatchUpdateAutomationRules",
      "securityhub:BatchUpdateStandardsControlAssociations",
      // An automation rule can suppress findings as they arrive.
      "securityhub:CreateAutomationRule*",
      "securityhub:CreateConfigurationPolicy",
      "securityhub:DeleteActionTarget",
      "securityhub:DeleteAggregatorV2",
      "securityhub:DeleteAutomationRuleV2",
      "securityhub:DeleteConfigurationPolicy",
      "securityhub:DeleteFindingAggregator",
      "securityhub:DeleteMembers",
      "securityhub:DisableImportFindingsForProduct",
      "securityhub:DisableOrganizationAdminAccount",
      "securityhub:DisableSecurityHub*",
      "securityhub:Disassociate*",
      "securityhub:StartConfigurationPolicyAssociation",
      "securityhub:StartConfigurationPolicyDisassociation",
      "securityhub:UpdateActionTarget",
      "securityhub:UpdateAggregatorV2",
      "securityhub:UpdateAutomationRuleV2",
      "securityhub:UpdateConfigurationPolicy",
      "securityhub:UpdateFindingAggregator",
      "securityhub:UpdateOrganizationConfiguration",
      "securityhub:UpdateSecurityControl",
      "securityhub:UpdateSecurityHubConfiguration",
      "securityhub:UpdateStandardsControl",
    ],
  }),
});
