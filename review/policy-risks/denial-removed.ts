import type { PolicyRisk } from "../policy-risk";

export const denialRemoved = {
  id: "denial-removed",
  severity: "critical",
  reason: "What nobody could do before is left to other policies now.",
  advice: "Keep the statement; an exception belongs into its condition, with a reason.",
  source: 'IAM User Guide, "Policy evaluation logic": an explicit deny wins',
} as const satisfies PolicyRisk;
