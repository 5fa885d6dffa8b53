import { databaseVersion } from "../../core/database-version";
import { isCustomerKey } from "../is-customer-key";
import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** No password of a database is known to anybody who does not need it, and most need none. */
export const dataDatabasesAuthenticated = {
  id: "data.databases-authenticated",
  promise:
    "No password of a database is in code, plan or state: RDS and Redshift make and renew the master password under a customer managed key, and identities of IAM sign in where the engine has it, at proxies and caches always.",
  source:
    "Security Hub RDS.10, RDS.12, RDS.24, RDS.25; Amazon RDS User Guide, Password management with Amazon RDS and AWS Secrets Manager; checkov CKV_AWS_161, CKV_AWS_162",
  proof: (stack) =>
    merged(
      judged(stack, "aws_db_instance", (body) => openAccess(body, "password", "username")),
      judged(stack, "aws_rds_cluster", (body) => openAccess(body, "master_password", "master_username")),
      judged(stack, "aws_elasticache_replication_group", (body) => {
        if (body["auth_token"] !== undefined) return "its password is in the state";
        const groups = body["user_group_ids"];
        return Array.isArray(groups) && groups.length > 0 ? undefined : "everybody who reaches it may use it";
      }),
      judged(stack, "aws_elasticache_user", (body) =>
        nestedBlocks(body["authentication_mode"])[0]?.["type"] === "iam"
          ? undefined
          : "it signs in without IAM",
      ),
      judged(stack, "aws_redshift_cluster", (body) => {
        if (body["manage_master_password"] !== true) return "Redshift does not manage its password";
        if (body["master_password"] !== undefined || body["master_password_wo"] !== undefined)
          return "Terraform writes its password";
        if (!isCustomerKey(body["master_password_secret_kms_key_id"]))
          return "master_password_secret_kms_key_id is no customer managed key";
        return body["master_username"] === "awsuser"
          ? "its administrator has a name that everybody tries"
          : undefined;
      }),
      judged(stack, "aws_db_proxy", (body) => {
        const auth = nestedBlocks(body["auth"]);
        return auth.length > 0 && auth.every((one) => one["iam_auth"] === "REQUIRED")
          ? undefined
          : "a client may sign in without IAM";
      }),
    ),
} as const satisfies Objective;

function openAccess(body: ResourceBody, password: string, username: string): string | undefined {
  if (body["manage_master_user_password"] !== true) return "RDS does not manage its master password";
  if (body[password] !== undefined || body[`${password}_wo`] !== undefined)
    return "Terraform writes its master password";
  if (!isCustomerKey(body["master_user_secret_kms_key_id"]))
    return "master_user_secret_kms_key_id is no customer managed key";
  if (/^(admin|postgres|root|sa)$/i.test(String(body[username])))
    return "its master user has a name that everybody tries";
  const known = databaseVersion(body["engine"], body["engine_version"]);
  return known?.version.iam === false || body["iam_database_authentication_enabled"] === true
    ? undefined
    : "iam_database_authentication_enabled is not true";
}
