import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** A secret that leaked is of no use for long. */
export const dataSecretsRotated = {
  id: "data.secrets-rotated",
  promise:
    "Secrets that are rotated are renewed within 90 days, by a function or by the service that made them.",
  source: "Security Hub SecretsManager.1, SecretsManager.4; checkov CKV_AWS_304",
  proof: (stack) =>
    judged(stack, "aws_secretsmanager_secret_rotation", (body) => {
      const [rules] = nestedBlocks(body["rotation_rules"]);
      const days = rules?.["automatically_after_days"];
      if (typeof days !== "number" || days < 1 || days > 90) return "it is not renewed within 90 days";
      const own = /^\$\{aws_secretsmanager_secret\./.test(String(body["secret_id"]));
      return own && body["rotation_lambda_arn"] === undefined ? "nothing can rotate it" : undefined;
    }),
} as const satisfies Objective;
