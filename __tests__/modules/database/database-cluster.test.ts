import { dataDatabasesAuthenticated } from "../../../controls/objectives/data-databases-authenticated";
import { dataDatabasesLogged } from "../../../controls/objectives/data-databases-logged";
import { dataDatabasesPrivate } from "../../../controls/objectives/data-databases-private";
import { dataStoresEncrypted } from "../../../controls/objectives/data-stores-encrypted";
import { dataStoresRecoverable } from "../../../controls/objectives/data-stores-recoverable";
import { dataStoresTlsOnly } from "../../../controls/objectives/data-stores-tls-only";
import { type DatabaseEngine, databaseEngines } from "../../../facts/database-engines";
import type { DatabaseClusterProps } from "../../../modules/database/database-cluster-props";
import { changed } from "../../controls/changed";
import { clusterStack } from "./cluster-stack";
import { databaseProps } from "./database-stack";
import { messageOf } from "./message-of";

const cluster = "aws_rds_cluster.orders";
const members = ["aws_rds_cluster_instance.orders_instance1", "aws_rds_cluster_instance.orders_instance2"];

/** Every engine of Aurora, in every version. */
const offered = Object.entries(databaseEngines as Record<string, DatabaseEngine>).flatMap(
  ([engine, { service, versions }]) =>
    service === "aurora" ? Object.keys(versions).map((version) => [engine, version] as const) : [],
);

describe("a database of Aurora", () => {
  const stack = clusterStack();
  const body = stack.resource?.["aws_rds_cluster"]?.["orders"];

  test("is encrypted, protected and kept", () => {
    expect(body).toMatchObject({
      cluster_identifier: "shop-orders",
      engine_version: "16",
      storage_encrypted: true,
      kms_key_id: databaseProps.keyArn,
      manage_master_user_password: true,
      master_user_secret_kms_key_id: databaseProps.secretKeyArn,
      iam_database_authentication_enabled: true,
      db_cluster_parameter_group_name: "${aws_rds_cluster_parameter_group.orders_parameters.name}",
      backup_retention_period: 35,
      deletion_protection: true,
      final_snapshot_identifier: "shop-orders-final",
      performance_insights_enabled: true,
      performance_insights_kms_key_id: databaseProps.keyArn,
      allow_major_version_upgrade: false,
      depends_on: [
        "aws_cloudwatch_log_group.orders_logs_iam_db_auth_error",
        "aws_cloudwatch_log_group.orders_logs_instance",
        "aws_cloudwatch_log_group.orders_logs_postgresql",
      ],
      lifecycle: { prevent_destroy: true },
    });
    expect(body).not.toHaveProperty("monitoring_interval");
    expect(JSON.stringify(stack)).not.toMatch(/"master_password(_wo)?"/);
  });

  test("has parameters that force TLS and write logs, under a name that changes with the version", () => {
    expect(stack.resource?.["aws_rds_cluster_parameter_group"]?.["orders_parameters"]).toMatchObject({
      name: "shop-orders-aurora-postgresql16",
      parameter: expect.arrayContaining([
        { name: "rds.force_ssl", value: "1", apply_method: "immediate" },
        { name: "log_statement", value: "ddl", apply_method: "pending-reboot" },
      ]),
      lifecycle: { create_before_destroy: true },
    });
  });

  test("has two instances, which say what is theirs to say", () => {
    const instances = Object.values(stack.resource?.["aws_rds_cluster_instance"] ?? {});
    expect(instances.map(({ identifier }) => identifier)).toEqual(["shop-orders-1", "shop-orders-2"]);
    for (const instance of instances) {
      expect(instance).toMatchObject({
        cluster_identifier: "${aws_rds_cluster.orders.id}",
        publicly_accessible: false,
        copy_tags_to_snapshot: true,
        monitoring_interval: 60,
        ca_cert_identifier: "rds-ca-rsa2048-g1",
        auto_minor_version_upgrade: true,
        depends_on: ["aws_iam_role_policy_attachment.orders_monitoring_permissions"],
      });
      expect(Object.keys(instance).filter((key) => key.startsWith("performance_"))).toEqual([]);
    }
  });

  test("may scale by itself", () => {
    const serverless = clusterStack({ instanceClass: "db.serverless", capacity: { min: 0.5, max: 8 } });
    expect(serverless.resource?.["aws_rds_cluster"]?.["orders"]).toMatchObject({
      serverlessv2_scaling_configuration: { min_capacity: 0.5, max_capacity: 8 },
    });
  });

  test("takes its choices", () => {
    const chosen = clusterStack({
      instanceCount: 1,
      backupDays: 7,
      databaseName: "orders",
      masterUsername: "keeper",
      certificateAuthority: "rds-ca-ecc384-g1",
    }).resource;
    expect(chosen?.["aws_rds_cluster"]?.["orders"]).toMatchObject({
      backup_retention_period: 7,
      database_name: "orders",
      master_username: "keeper",
    });
    expect(chosen?.["aws_rds_cluster_instance"]).toEqual({
      orders_instance1: expect.objectContaining({ ca_cert_identifier: "rds-ca-ecc384-g1" }),
    });
  });

  test("has no Performance Insights where its class refuses it", () => {
    const small = clusterStack({ engine: "aurora-mysql", version: "8.0", instanceClass: "db.t3.medium" });
    const keys = Object.keys(small.resource?.["aws_rds_cluster"]?.["orders"] ?? {});
    expect(keys.filter((key) => /performance_|insights/.test(key))).toEqual([]);
    expect(dataStoresEncrypted.proof(small).broken).toEqual([]);
  });
});

describe.each(offered)("%s %s", (engine, version) => {
  const stack = clusterStack({ engine, version });

  test.each([
    [dataDatabasesAuthenticated, [cluster]],
    [dataDatabasesLogged, [cluster, ...members]],
    [dataDatabasesPrivate, [cluster, ...members]],
    [dataStoresEncrypted, [cluster]],
    [dataStoresRecoverable, [cluster]],
    [dataStoresTlsOnly, [cluster]],
  ] as const)("keeps $id", ({ proof }, satisfied) => {
    expect(proof(stack)).toEqual({ satisfied, broken: [] });
  });

  test("breaks its promise of TLS without the parameter", () => {
    const clear = changed(
      stack,
      "aws_rds_cluster_parameter_group.orders_parameters",
      ({ parameter: _, ...others }) => others,
    );
    expect(dataStoresTlsOnly.proof(clear).broken).toHaveLength(1);
  });
});

describe("a careless edit of a cluster", () => {
  const stack = clusterStack();
  const member = members[0] as string;
  test.each([
    [dataStoresEncrypted, cluster, { storage_encrypted: false }],
    [dataStoresTlsOnly, cluster, { db_cluster_parameter_group_name: "default.aurora-postgresql16" }],
    [dataStoresRecoverable, cluster, { deletion_protection: false }],
    [dataDatabasesAuthenticated, cluster, { master_password: "${var.x}" }],
    [dataDatabasesAuthenticated, cluster, { master_username: "postgres" }],
    [dataDatabasesPrivate, cluster, { vpc_security_group_ids: ["sg-1"] }],
    [dataDatabasesPrivate, member, { publicly_accessible: true }],
    [dataDatabasesLogged, cluster, { enabled_cloudwatch_logs_exports: [] }],
    [dataDatabasesLogged, member, { monitoring_interval: 0 }],
  ])("$id: %s %j", (objective, address, edit) => {
    const broken = changed(stack, address, (one) => ({ ...one, ...edit }));
    expect(objective.proof(broken).broken.map((one) => one.address)).toEqual([address]);
  });
});

describe("what is refused", () => {
  const wrong: readonly (readonly [string, Partial<DatabaseClusterProps>, string])[] = [
    ["an engine of RDS", { engine: "postgres", version: "16" }, "make it by DatabaseInstance"],
    ["an unknown version", { version: "9.6" }, "a major version of aurora-postgresql: 14, 15, 16, 17"],
    ["backups for a day", { backupDays: 1 }, "backups for 1 days"],
    ["no instance", { instanceCount: 0 }, "0 instances"],
    ["17 instances", { instanceCount: 17 }, "17 instances"],
    ["db.serverless alone", { instanceClass: "db.serverless" }, "without a capacity"],
    ["a capacity alone", { capacity: { min: 1, max: 2 } }, "a capacity beside db.r8g.large"],
    [
      "a capacity upside down",
      { instanceClass: "db.serverless", capacity: { min: 8, max: 1 } },
      "from 8 to 1 units",
    ],
    [
      "a capacity between steps",
      { instanceClass: "db.serverless", capacity: { min: 0.7, max: 1 } },
      "from 0.7 to 1 units",
    ],
  ];
  test.each(wrong)("%s, in one error", (_, props, found) => {
    const message = messageOf(() => clusterStack(props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
  });
});
