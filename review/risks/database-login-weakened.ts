import { anyOf } from "../judges/any-of";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const databaseLoginWeakened = {
  id: "database-login-weakened",
  severity: "medium",
  reason: "Passwords are shared and stay; tokens of IAM expire after 15 minutes.",
  advice: "Keep IAM authentication and managed passwords.",
  source: 'Amazon RDS User Guide, "IAM database authentication"',
  reads: {
    aws_db_instance: ["iam_database_authentication_enabled", "manage_master_user_password"],
    aws_rds_cluster: ["iam_database_authentication_enabled", "manage_master_user_password"],
    aws_db_proxy: ["require_tls"],
  },
  judge: anyOf(
    turnedOff("iam_database_authentication_enabled", "no longer lets roles sign in, only passwords"),
    turnedOff(
      "manage_master_user_password",
      "takes its master password from the configuration, and the state",
    ),
    turnedOff("require_tls", "takes connections without TLS"),
  ),
  cases: {
    dangerous: [
      { type: "aws_db_proxy", before: { require_tls: true }, after: { require_tls: false } },
      {
        type: "aws_db_instance",
        before: { manage_master_user_password: true },
        after: { manage_master_user_password: false },
      },
      {
        type: "aws_db_instance",
        before: { iam_database_authentication_enabled: true },
        after: { iam_database_authentication_enabled: false },
      },
    ],
    harmless: [
      {
        type: "aws_db_instance",
        before: { iam_database_authentication_enabled: false },
        after: { iam_database_authentication_enabled: true },
      },
    ],
  },
} as const satisfies Risk;
