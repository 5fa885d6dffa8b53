import { databaseVersion } from "../../core/database-version";
import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referringTo } from "../referring-to";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** What happened in a database is on record outside of it. */
export const dataDatabasesLogged = {
  id: "data.databases-logged",
  promise:
    "Every database sends all logs of its engine to encrypted log groups that are there before it, and its host is measured; every warehouse sends its audit logs.",
  source: "Security Hub RDS.6, RDS.9, RDS.34, RDS.37; checkov CKV_AWS_118, CKV_AWS_129",
  proof: (stack) =>
    merged(
      judged(
        stack,
        "aws_db_instance",
        (body) => logProblem(stack, body, `/aws/rds/instance/${body["identifier"]}`) ?? unmeasured(body),
      ),
      judged(stack, "aws_rds_cluster", (body) =>
        logProblem(stack, body, `/aws/rds/cluster/${body["cluster_identifier"]}`),
      ),
      judged(stack, "aws_rds_cluster_instance", unmeasured),
      judged(stack, "aws_redshift_cluster", (_, address) => {
        const exported = referringTo(stack, "aws_redshift_logging", "cluster_identifier", address).flatMap(
          ({ log_exports: logs }) => logs as string[],
        );
        const missing = ["connectionlog", "useractivitylog", "userlog"].find(
          (log) => !exported.includes(log),
        );
        return missing === undefined ? undefined : `it does not export ${missing}`;
      }),
    ),
} as const satisfies Objective;

function unmeasured(body: ResourceBody): string | undefined {
  const seconds = body["monitoring_interval"];
  return typeof seconds === "number" && seconds > 0 ? undefined : "enhanced monitoring is off";
}

function logProblem(stack: SynthesizedStack, body: ResourceBody, path: string): string | undefined {
  const logs = databaseVersion(body["engine"], body["engine_version"])?.engine.logs;
  if (logs === undefined) return "its logs are not known";
  const exported = body["enabled_cloudwatch_logs_exports"];
  const groups = Object.values(stack.resource?.["aws_cloudwatch_log_group"] ?? {});
  for (const log of logs) {
    if (!Array.isArray(exported) || !exported.includes(log)) return `it does not export ${log}`;
    const group = groups.find(({ name }) => name === `${path}/${log}`);
    if (group?.["kms_key_id"] === undefined)
      return `its log group ${path}/${log} is missing or not encrypted`;
  }
  return undefined;
}
