import { defineGuardrail } from "../../define-guardrail";

/** IAM Access Analyzer keeps looking for access from outside. Working on findings stays free. */
export const denyAccessAnalyzerChanges = defineGuardrail({
  id: "DenyAccessAnalyzerChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "Without an analyzer, or with an archive rule, a resource shared with strangers goes unnoticed.",
  source: 'IAM User Guide "Using AWS Identity and Access Management Access Analyzer"; CIS 2.18',
  exempts: [
    { role: "deployment", reason: "Analyzers and archive rules are for the team to apply through it." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "access-analyzer:CreateArchiveRule",
      "access-analyzer:DeleteAnalyzer",
      "access-analyzer:DeleteServiceLinkedAnalyzer",
      "access-analyzer:UpdateAnalyzer",
      "access-analyzer:UpdateArchiveRule",
    ],
  }),
});
