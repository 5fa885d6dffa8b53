import type { Judge } from "../judges/judge";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

const names = ["rds.force_ssl", "require_secure_transport", "require_ssl", "tls"];

/** Whether clients must use TLS; undefined where the group does not say. */
function forced(values: unknown): boolean | undefined {
  const found = valuesAt(values, "parameter").find((one) => names.includes(String(valuesAt(one, "name")[0])));
  if (found === undefined) return undefined;
  return /^(1|on|true|enabled|tls1\.[23]\+?|fips-140-3)$/i.test(String(valuesAt(found, "value")[0]));
}

const judge: Judge = (change) =>
  change.before !== undefined &&
  change.after !== undefined &&
  forced(change.before) === true &&
  forced(change.after) !== true
    ? { message: "no longer makes clients use TLS" }
    : undefined;

export const tlsNotForced = {
  id: "tls-not-forced",
  severity: "high",
  reason: "Clients may connect without TLS, and send passwords and data in clear.",
  advice: "Keep rds.force_ssl, require_secure_transport, require_ssl or tls on.",
  source: 'Amazon RDS User Guide, "Using SSL/TLS to encrypt a connection"',
  reads: {
    aws_db_parameter_group: ["parameter"],
    aws_rds_cluster_parameter_group: ["parameter"],
    aws_redshift_parameter_group: ["parameter"],
    aws_docdb_cluster_parameter_group: ["parameter"],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_db_parameter_group",
        before: { parameter: [{ name: "rds.force_ssl", value: "1" }] },
        after: { parameter: [{ name: "rds.force_ssl", value: "0" }] },
      },
      {
        type: "aws_db_parameter_group",
        before: { parameter: [{ name: "require_secure_transport", value: "ON" }] },
        after: { parameter: [] },
      },
    ],
    harmless: [
      {
        type: "aws_db_parameter_group",
        before: { parameter: [{ name: "rds.force_ssl", value: "0" }] },
        after: { parameter: [{ name: "rds.force_ssl", value: "1" }] },
      },
    ],
  },
} as const satisfies Risk;
