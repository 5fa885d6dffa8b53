import { isCustomerKey } from "../is-customer-key";
import { judged } from "../judged";
import { keepsOutsidersOut } from "../keeps-outsiders-out";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";
import { referringTo } from "../referring-to";

/** A secret is read by nobody outside, whatever somebody allows later. */
export const dataSecretsClosed = {
  id: "data.secrets-closed",
  promise:
    "Every secret and secure parameter is encrypted with a customer managed key, replicas too, and every secret denies principals outside the organization.",
  source:
    "AWS Secrets Manager User Guide, Best practices; AWS Data Perimeters, only trusted identities; checkov CKV_AWS_149, CKV_AWS_337",
  proof: (stack) =>
    merged(
      judged(stack, "aws_secretsmanager_secret", (body, address) => {
        if (!isCustomerKey(body["kms_key_id"])) return "kms_key_id is no customer managed key";
        if (body["recovery_window_in_days"] === 0) return "it is deleted at once";
        if (nestedBlocks(body["replica"]).some((replica) => !isCustomerKey(replica["kms_key_id"])))
          return "a replica has no customer managed key";
        const policies = referringTo(stack, "aws_secretsmanager_secret_policy", "secret_arn", address);
        if (policies.length === 0) return "it has no policy";
        if (policies.some((policy) => policy["block_public_policy"] !== true))
          return "block_public_policy is not true";
        return policies
          .flatMap(({ policy }) => policyStatements(policy))
          .some((one) => keepsOutsidersOut(one, actions, ["*"]))
          ? undefined
          : "its policy lets in principals outside the organization";
      }),
      judged(stack, "aws_ssm_parameter", (body) =>
        body["type"] !== "SecureString" || isCustomerKey(body["key_id"])
          ? undefined
          : "key_id is no customer managed key",
      ),
    ),
} as const satisfies Objective;

const actions = ["secretsmanager:GetSecretValue", "secretsmanager:PutResourcePolicy"];
