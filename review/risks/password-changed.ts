import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const reads = {
  aws_db_instance: ["password", "master_password", "secret_string", "auth_token"],
  aws_rds_cluster: ["password", "master_password", "secret_string", "auth_token"],
  aws_redshift_cluster: ["password", "master_password", "secret_string", "auth_token"],
  aws_docdb_cluster: ["password", "master_password", "secret_string", "auth_token"],
  aws_secretsmanager_secret_version: ["password", "master_password", "secret_string", "auth_token"],
  aws_elasticache_replication_group: ["password", "master_password", "secret_string", "auth_token"],
  aws_mq_broker: ["password", "master_password", "secret_string", "auth_token"],
} as const;

const secretChanged: Judge = (change) => {
  const { before, after } = change;
  if (before === undefined || after === undefined) return undefined;
  const paths: readonly string[] = reads[change.type as keyof typeof reads] ?? [];
  const path = paths.find(
    (one) => before[one] !== undefined && after[one] !== undefined && before[one] !== after[one],
  );
  return path === undefined ? undefined : { message: `gets another ${path}, which is not shown` };
};

export const passwordChanged = {
  id: "password-changed",
  severity: "low",
  reason: "Who uses the old one is refused.",
  advice: "Make sure that its users learn of the new one.",
  source: 'AWS Secrets Manager User Guide, "Rotate AWS Secrets Manager secrets"',
  reads,
  judge: secretChanged,
  cases: {
    dangerous: [{ type: "aws_db_instance", before: { password: "old" }, after: { password: "new" } }],
    harmless: [{ type: "aws_db_instance", before: { password: "old" }, after: { password: "old" } }],
  },
} as const satisfies Risk;
