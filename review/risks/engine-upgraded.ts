import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

/** The part of a version that is not gone back from: two numbers of MySQL 5 and PostgreSQL 9, and of Kubernetes. */
function major(type: string, values: JsonObject | undefined): string {
  const version = String(values?.["engine_version"] ?? values?.["version"] ?? "").replace(/^[A-Za-z]+_/, "");
  const [first = "", second = ""] = version.split(/[._]/);
  return type === "aws_eks_cluster" || first === "5" || first === "9" ? `${first}.${second}` : first;
}

const majorVersion: Judge = (change) => {
  const { type, before, after } = change;
  if (before === undefined || after === undefined) return undefined;
  const [from, to] = [major(type, before), major(type, after)];
  if (/^\.?$/.test(from) || /^\.?$/.test(to) || from === to) return undefined;
  const path = type === "aws_eks_cluster" ? "version" : "engine_version";
  return {
    message: "gets another major version of its engine",
    before: `${path}: ${shown(change, "before", path)}`,
    after: `${path}: ${shown(change, "after", path)}`,
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
    aws_eks_cluster: ["version"],
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
      { type: "aws_eks_cluster", before: { version: "1.30" }, after: { version: "1.31" } },
      { type: "aws_db_instance", before: { engine_version: "5.6.51" }, after: { engine_version: "5.7.44" } },
      {
        type: "aws_opensearch_domain",
        before: { engine_version: "OpenSearch_1.3" },
        after: { engine_version: "OpenSearch_2.11" },
      },
      { type: "aws_db_instance", before: { engine_version: "15.4" }, after: { engine_version: "16.1" } },
    ],
    harmless: [
      { type: "aws_db_instance", before: { engine_version: "15.4" }, after: { engine_version: "15.5" } },
    ],
  },
} as const satisfies Risk;
