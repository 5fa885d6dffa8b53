import { defineGuardrail } from "../../define-guardrail";

/** The account's defaults of the metadata service stay as they are set. */
export const denyMetadataDefaultsChanges = defineGuardrail({
  id: "DenyMetadataDefaultsChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "The defaults give version 2 to launches that say nothing of it.",
  source: 'Amazon EC2 User Guide "Set IMDSv2 as the default for the account"; CIS 6.7',
  exempts: [{ role: "deployment", reason: "It sets the defaults in each region." }],
  objectives: ["identity.metadata-service-v2"],
  denies: () => ({ actions: ["ec2:ModifyInstanceMetadataDefaults"] }),
});
