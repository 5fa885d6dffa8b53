import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const resourceReplaced = {
  id: "resource-replaced",
  severity: "low",
  reason: "What follows from it gets another id, and there may be a gap.",
  advice: "See what forces it; moved blocks rename without replacing.",
  source: 'Terraform, "Resource behavior"',
  reads: { "*": [] },
  judge: replaced("is replaced"),
  cases: {
    dangerous: [
      {
        type: "aws_security_group",
        before: { description: "a" },
        after: { description: "b" },
        action: "replace",
      },
    ],
    harmless: [{ type: "aws_security_group", before: { description: "a" }, after: { description: "b" } }],
  },
} as const satisfies Risk;
