import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Risk } from "../risk";

export const roleExchanged = {
  id: "role-exchanged",
  severity: "medium",
  reason: "What runs there may do what the other role may, from now on.",
  advice: "Compare the policies of both roles.",
  source: 'IAM User Guide, "Grant a user permissions to pass a role to an AWS service"',
  reads: {
    aws_codebuild_project: ["service_role"],
    aws_ecs_task_definition: ["task_role_arn"],
    aws_eks_pod_identity_association: ["role_arn"],
    aws_iam_instance_profile: ["role"],
    aws_instance: ["iam_instance_profile"],
    aws_lambda_function: ["role"],
    aws_launch_template: ["iam_instance_profile"],
    aws_sfn_state_machine: ["role_arn"],
  },
  judge: anyOf(
    changed("role", "acts as another role"),
    changed("iam_instance_profile", "acts as another role"),
    changed("task_role_arn", "acts as another role"),
    changed("role_arn", "acts as another role"),
    changed("service_role", "acts as another role"),
  ),
  cases: {
    dangerous: [
      { type: "aws_lambda_function", before: { role: "a" }, after: { role: "b" } },
      { type: "aws_instance", before: { iam_instance_profile: "a" }, after: { iam_instance_profile: "b" } },
      { type: "aws_ecs_task_definition", before: { task_role_arn: "a" }, after: { task_role_arn: "b" } },
      { type: "aws_sfn_state_machine", before: { role_arn: "a" }, after: { role_arn: "b" } },
      { type: "aws_codebuild_project", before: { service_role: "a" }, after: { service_role: "b" } },
    ],
    harmless: [
      {
        type: "aws_lambda_function",
        before: { role: "a", memory_size: 1 },
        after: { role: "a", memory_size: 2 },
      },
    ],
  },
} as const satisfies Risk;
