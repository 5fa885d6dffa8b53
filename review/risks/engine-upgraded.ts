import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

const major = (values: JsonObject | undefined) =>
  String(values?.["engine_version"] ?? "")
    .split(/[._]/)
    .slice(0, 1)
    .join(".");

const majorVersion: Judge = (change) => {
  const [from, to] = [major(change.before), major(change.after)];
  if (from === "" || to === "" || from === to) return undefined;
  return {
    message: "gets another major version of its engine",
    before: `engine_version: ${shown(change, "before", "engine_version")}`,
    after: `engine_version: ${shown(change, "after", "engine_version")}`,
  };
};

export const engineUpgraded = {
  id: "engine-upgraded",
  severity: "high",
  reason: "A major version is not taken back; the way back is a restore.",
  advice: "Take a snapshot, and try the upgrade on a copy.",
  source: 'Amazon RDS User Guide, "Upgrading a DB instance engine version"',
  reads: {
    aws_db_instance: ["engine_version"],
    aws_rds_cluster: ["engine_version"],
    aws_rds_global_cluster: ["engine_version"],
    aws_elasticache_replication_group: ["engine_version"],
    aws_docdb_cluster: ["engine_version"],
    aws_neptune_cluster: ["engine_version"],
    aws_opensearch_domain: ["engine_version"],
    aws_mq_broker: ["engine_version"],
  },
  judge: majorVersion,
  cases: {
    dangerous: [
      { type: "aws_db_instance", before: { engine_version: "15.4" }, after: { engine_version: "16.1" } },
    ],
    harmless: [
      { type: "aws_db_instance", before: { engine_version: "15.4" }, after: { engine_version: "15.5" } },
    ],
  },
} as const satisfies Risk;
