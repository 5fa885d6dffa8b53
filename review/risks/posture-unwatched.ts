import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const postureUnwatched = {
  id: "posture-unwatched",
  severity: "critical",
  reason: "Nobody judges the account against a standard, and findings of all services lose their place.",
  advice: "Keep Security Hub.",
  source: 'AWS Security Hub User Guide, "Disabling Security Hub"',
  reads: { aws_securityhub_account: [] },
  judge: deleted("is destroyed: standards and findings of the account end"),
  cases: {
    dangerous: [{ type: "aws_securityhub_account", before: {} }],
    harmless: [{ type: "aws_securityhub_account", after: {} }],
  },
} as const satisfies Risk;
