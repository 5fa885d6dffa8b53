import { deniesEveryone } from "../denies-everyone";
import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referringTo } from "../referring-to";

/** What runs is what was pushed and scanned. */
export const dataImagesProtected = {
  id: "data.images-protected",
  promise:
    "Every repository of container images has tags that nobody can move, scans what is pushed, is encrypted with a customer managed key, lets old images go, and denies principals outside the organization.",
  source:
    "AWS Security Hub ECR.1, ECR.2, ECR.3 and ECR.5; Amazon ECR User Guide, Private repository policies; checkov CKV_AWS_32, CKV_AWS_51, CKV_AWS_136 and CKV_AWS_163",
  proof: (stack) =>
    judged(stack, "aws_ecr_repository", (body, address) => {
      if (body["image_tag_mutability"] !== "IMMUTABLE") return "its tags can be moved";
      const scanning = nestedBlocks(body["image_scanning_configuration"]);
      if (!scanning.some((one) => one["scan_on_push"] === true)) return "it scans nothing";
      const encryption = nestedBlocks(body["encryption_configuration"]);
      if (!encryption.some((one) => one["encryption_type"] === "KMS" && one["kms_key"] !== undefined)) {
        return "it has no customer managed key";
      }
      const of = (type: string) =>
        ["name", "id"].flatMap(() => referringTo(stack, type, "repository", address));
      if (of("aws_ecr_lifecycle_policy").length === 0) return "it keeps every image for ever";
      const statements = of("aws_ecr_repository_policy").flatMap(({ policy }) => policyStatements(policy));
      return statements.some(
        (statement) =>
          deniesEveryone(statement, "ecr:BatchGetImage", []) &&
          statement.Condition?.["StringNotEqualsIfExists"]?.["aws:PrincipalOrgID"] !== undefined,
      )
        ? undefined
        : "principals outside the organization are not denied";
    }),
} as const satisfies Objective;
