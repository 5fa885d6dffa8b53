import { createdFirst } from "../judges/created-first";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const targetGroupReplaced = {
  id: "target-group-replaced",
  severity: "medium",
  reason: "A target group in use cannot be deleted.",
  advice: "Use name_prefix and create_before_destroy.",
  source: "Terraform AWS provider, aws_lb_target_group",
  reads: { aws_lb_target_group: [], aws_alb_target_group: [] },
  judge: replaced(
    "is replaced: listeners hold on to the old one, and the apply fails half way",
    createdFirst,
  ),
  cases: {
    dangerous: [
      { type: "aws_lb_target_group", before: { name: "a" }, after: { name: "b" }, action: "replace" },
    ],
    harmless: [
      {
        type: "aws_lb_target_group",
        before: { name: "a" },
        after: { name: "b" },
        action: "replace, created first",
      },
    ],
  },
} as const satisfies Risk;
