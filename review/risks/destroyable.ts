import { anyOf } from "../judges/any-of";
import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const destroyable = {
  id: "destroyable",
  severity: "high",
  reason: "Without it, what holds something cannot be destroyed by mistake.",
  advice: "Leave it false.",
  source: "Terraform AWS provider, aws_ecr_repository: force_delete; aws_backup_vault: force_destroy",
  reads: {
    aws_ecr_repository: ["force_delete"],
    aws_backup_vault: ["force_destroy"],
    aws_s3_directory_bucket: ["force_destroy"],
    aws_route53_zone: ["force_destroy"],
    aws_iam_user: ["force_destroy"],
    aws_athena_workgroup: ["force_destroy"],
    aws_msk_cluster: ["force_destroy"],
    aws_redshiftserverless_namespace: ["force_destroy"],
  },
  judge: anyOf(
    turnedOn("force_delete", "may be destroyed by Terraform with all that it holds"),
    turnedOn("force_destroy", "may be destroyed by Terraform with all that it holds"),
  ),
  cases: {
    dangerous: [
      { type: "aws_ecr_repository", before: { force_delete: false }, after: { force_delete: true } },
      { type: "aws_backup_vault", before: { force_destroy: false }, after: { force_destroy: true } },
    ],
    harmless: [
      { type: "aws_backup_vault", before: { force_destroy: true }, after: { force_destroy: false } },
    ],
  },
} as const satisfies Risk;
