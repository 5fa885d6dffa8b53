import { defineGuardrail } from "../../define-guardrail";

/** Documents of Systems Manager are shared by review only, and never made public. */
export const denyDocumentSharing = defineGuardrail({
  id: "DenyDocumentSharingUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A runbook tells how systems are operated, often with names and secrets.",
  source: 'AWS Systems Manager User Guide "Sharing SSM documents"; Security Hub FSBP SSM.4',
  exempts: [{ role: "deployment", reason: "Shared documents are applied through it." }],
  objectives: [],
  denies: () => ({ actions: ["ssm:ModifyDocumentPermission"] }),
});
