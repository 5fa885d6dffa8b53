import { defineGuardrail } from "../../define-guardrail";

/** AWS Config keeps recording and judging. */
export const denyConfigChanges = defineGuardrail({
  id: "DenyConfigChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "A stopped recorder or an overwritten rule makes a violation look compliant.",
  source: 'AWS Config Developer Guide "Security best practices"; CIS 4.3, 5.9',
  exempts: [
    {
      role: "deployment",
      reason: "Recorders, rules and conformance packs are for the team to apply through it.",
    },
    { role: "control-tower", reason: "It sets up the recorder of an account that it enrolls." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "config:DeleteAggregationAuthorization",
      "config:DeleteConfigRule",
      "config:DeleteConfigurationAggregator",
      "config:DeleteConfigurationRecorder",
      "config:DeleteConformancePack",
      "config:DeleteDeliveryChannel",
      "config:DeleteEvaluationResults",
      "config:DeleteOrganization*",
      "config:DeleteRemediation*",
      "config:DeleteRetentionConfiguration",
      "config:DeleteServiceLinkedConfigurationRecorder",
      "config:DisassociateResourceTypes",
      // A stranger's aggregator reads what the account has.
      "config:PutAggregationAuthorization",
      "config:PutConfigRule",
      "config:PutConfigurationAggregator",
      "config:PutConfigurationRecorder",
      "config:PutConformancePack",
      "config:PutDeliveryChannel",
      "config:PutOrganization*",
      "config:PutRemediation*",
      "config:PutRetentionConfiguration",
      "config:StopConfigurationRecorder",
    ],
  }),
});
