import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias";
import { dataDatabasesAuthenticated } from "../../../controls/objectives/data-databases-authenticated";
import { dataDatabasesLogged } from "../../../controls/objectives/data-databases-logged";
import { dataDatabasesPrivate } from "../../../controls/objectives/data-databases-private";
import { dataStoresEncrypted } from "../../../controls/objectives/data-stores-encrypted";
import { dataStoresRecoverable } from "../../../controls/objectives/data-stores-recoverable";
import { dataStoresTlsOnly } from "../../../controls/objectives/data-stores-tls-only";
import { identityWorkloadsScoped } from "../../../controls/objectives/identity-workloads-scoped";
import { loggingLogGroupsRetained } from "../../../controls/objectives/logging-log-groups-retained";
import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import type { ResourceBody, SynthesizedStack } from "../../../controls/synthesized-stack";
import { type DatabaseEngine, databaseEngines } from "../../../facts/database-engines";
import { DatabaseInstance } from "../../../modules/database/database-instance";
import type { DatabaseInstanceProps } from "../../../modules/database/database-instance-props";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";
import { databaseProps, databaseStack } from "./database-stack";
import { messageOf } from "./message-of";

const address = "aws_db_instance.orders";

function body(stack: SynthesizedStack, of = address): ResourceBody {
  const [type = "", name = ""] = of.split(".");
  return stack.resource?.[type]?.[name] ?? {};
}

/** Every engine of RDS, in every version. */
const offered = Object.entries(databaseEngines as Record<string, DatabaseEngine>).flatMap(
  ([engine, { service, versions }]) =>
    service === "rds" ? Object.keys(versions).map((version) => [engine, version] as const) : [],
);

describe("a database of RDS", () => {
  const stack = databaseStack();

  test("is encrypted, private, protected and kept", () => {
    expect(body(stack)).toMatchObject({
      identifier: "shop-orders",
      engine: "postgres",
      engine_version: "17",
      allocated_storage: 100,
      max_allocated_storage: 200,
      storage_encrypted: true,
      kms_key_id: databaseProps.keyArn,
      username: "master_user",
      manage_master_user_password: true,
      master_user_secret_kms_key_id: databaseProps.secretKeyArn,
      iam_database_authentication_enabled: true,
      ca_cert_identifier: "rds-ca-rsa2048-g1",
      publicly_accessible: false,
      multi_az: true,
      backup_retention_period: 35,
      copy_tags_to_snapshot: true,
      delete_automated_backups: false,
      deletion_protection: true,
      skip_final_snapshot: false,
      final_snapshot_identifier: "shop-orders-final",
      enabled_cloudwatch_logs_exports: ["iam-db-auth-error", "postgresql", "upgrade"],
      monitoring_interval: 60,
      monitoring_role_arn: "${aws_iam_role.orders_monitoring.arn}",
      performance_insights_enabled: true,
      performance_insights_kms_key_id: databaseProps.keyArn,
      auto_minor_version_upgrade: true,
      allow_major_version_upgrade: false,
      apply_immediately: false,
      lifecycle: { prevent_destroy: true },
    });
    expect(JSON.stringify(stack)).not.toMatch(/"(password|password_wo)"/);
  });

  test("has parameters that force TLS and write logs, under a name that changes with the version", () => {
    const pending = { apply_method: "pending-reboot" };
    expect(body(stack, "aws_db_parameter_group.orders_parameters")).toMatchObject({
      name: "shop-orders-postgres17",
      family: "postgres17",
      parameter: [
        { name: "log_min_duration_statement", value: "1000", ...pending },
        { name: "log_statement", value: "ddl", ...pending },
        { name: "rds.force_ssl", value: "1", ...pending },
      ],
      lifecycle: { create_before_destroy: true },
    });
    const mysql = databaseStack({ engine: "mysql", version: "8.4" });
    expect(body(mysql, "aws_db_parameter_group.orders_parameters")).toMatchObject({
      name: "shop-orders-mysql8-4",
      parameter: [
        { name: "log_output", value: "FILE", ...pending },
        { name: "require_secure_transport", value: "1", apply_method: "immediate" },
        { name: "slow_query_log", value: "1", ...pending },
      ],
    });
  });

  test("waits for its log groups and for the permission of its monitoring", () => {
    expect(body(stack)["depends_on"]).toEqual([
      "aws_cloudwatch_log_group.orders_logs_iam_db_auth_error",
      "aws_cloudwatch_log_group.orders_logs_postgresql",
      "aws_cloudwatch_log_group.orders_logs_upgrade",
      "aws_iam_role_policy_attachment.orders_monitoring_permissions",
    ]);
  });

  test("admits its client's group on its port, and lets nothing out", () => {
    expect(stack.resource?.["aws_vpc_security_group_ingress_rule"]).toEqual({
      orders_group_application_in: expect.objectContaining({
        security_group_id: "${aws_security_group.orders_group.id}",
        referenced_security_group_id: "sg-0a1b2c3d",
        from_port: 5432,
        to_port: 5432,
        ip_protocol: "tcp",
      }),
    });
    expect(stack.resource?.["aws_vpc_security_group_egress_rule"]).toEqual({
      orders_group_application_out: expect.objectContaining({
        security_group_id: "sg-0a1b2c3d",
        referenced_security_group_id: "${aws_security_group.orders_group.id}",
        from_port: 5432,
      }),
    });
  });

  test("lets monitoring of its own account alone take its role", () => {
    const role = body(stack, "aws_iam_role.orders_monitoring");
    expect(JSON.parse(String(role["assume_role_policy"])).Statement).toEqual([
      expect.objectContaining({
        Principal: { Service: ["monitoring.rds.amazonaws.com"] },
        Condition: { StringEquals: { "aws:SourceAccount": "222222222222" } },
      }),
    ]);
  });

  test("takes its choices", () => {
    const chosen = databaseStack({
      standby: "none",
      backupDays: 7,
      maxStorageGib: 110,
      masterUsername: "keeper",
      monitoringRoleName: "shop-orders-eu-west-1",
      databaseName: "orders",
      certificateAuthority: "rds-ca-ecc384-g1",
      iamAuthentication: true,
    });
    expect(body(chosen)).toMatchObject({
      multi_az: false,
      backup_retention_period: 7,
      max_allocated_storage: 110,
      username: "keeper",
      db_name: "orders",
      ca_cert_identifier: "rds-ca-ecc384-g1",
    });
    expect(body(chosen, "aws_iam_role.orders_monitoring")["name"]).toBe("shop-orders-eu-west-1");
  });

  test("may have a key that only an apply knows", () => {
    const withAlias = stackWith((scope) => {
      const key = new DataAwsKmsAlias(scope, "Key", { name: "alias/acme/data" });
      new DatabaseInstance(scope, "Orders", {
        ...databaseProps,
        keyArn: key.targetKeyArn,
        engine: "mysql",
        version: "8.4",
        instanceClass: "db.m8g.large",
        storageGib: 20,
      });
    });
    expect(body(withAlias)["kms_key_id"]).toBe("${data.aws_kms_alias.key.target_key_arn}");
  });

  test.each([
    ["mysql", "db.t4g.small", false],
    ["mysql", "db.t4g.medium", true],
    ["mariadb", "db.t3.micro", false],
    ["postgres", "db.t4g.micro", true],
  ])("of %s on %s has Performance Insights: %s", (engine, instanceClass, expected) => {
    const version = { mysql: "8.4", mariadb: "11.4", postgres: "17" }[engine] as string;
    const small = databaseStack({ engine, version, instanceClass });
    expect(body(small)["performance_insights_enabled"]).toBe(expected);
    expect("performance_insights_kms_key_id" in body(small)).toBe(expected);
    expect("database_insights_mode" in body(small)).toBe(expected);
  });
});

describe.each(offered)("%s %s", (engine, version) => {
  const stack = databaseStack({ engine, version });
  const proofs = {
    dataDatabasesAuthenticated,
    dataDatabasesLogged,
    dataDatabasesPrivate,
    dataStoresEncrypted,
    dataStoresRecoverable,
    dataStoresTlsOnly,
  };

  test.each(Object.entries(proofs))("keeps %s", (_, { proof }) => {
    expect(proof(stack)).toEqual({ satisfied: [address], broken: [] });
  });

  test("keeps what its groups and its role promise", () => {
    for (const { proof } of [networkSecurityGroupsTight, loggingLogGroupsRetained, identityWorkloadsScoped])
      expect(proof(stack).broken).toEqual([]);
  });

  test("breaks its promise of TLS without the parameter or the option", () => {
    const [group = "", block = ""] = engine.startsWith("oracle-")
      ? ["aws_db_option_group.orders_options", "option"]
      : ["aws_db_parameter_group.orders_parameters", "parameter"];
    const clear = changed(stack, group, ({ [block]: _, ...others }) => others);
    expect(dataStoresTlsOnly.proof(clear).broken).toHaveLength(1);
  });
});

describe("Oracle", () => {
  const stack = databaseStack({ engine: "oracle-ee", version: "19", licenseModel: "bring-your-own-license" });

  test("is reached on the port with TLS alone", () => {
    expect(body(stack)).toMatchObject({ port: 1521, license_model: "bring-your-own-license" });
    expect(body(stack, "aws_db_option_group.orders_options")["option"]).toEqual([
      expect.objectContaining({
        option_name: "SSL",
        port: 2484,
        vpc_security_group_memberships: ["${aws_security_group.orders_group.id}"],
      }),
    ]);
    const rules = Object.values(stack.resource?.["aws_vpc_security_group_ingress_rule"] ?? {});
    expect(rules.map((rule) => rule["from_port"])).toEqual([2484]);
  });

  test.each([
    [
      "another port",
      "aws_vpc_security_group_ingress_rule.orders_group_application_in",
      { from_port: 1521 },
      "opens another port than 2484",
    ],
    [
      "an older TLS",
      "aws_db_option_group.orders_options",
      { option: [{ option_name: "SSL", port: 2484, option_settings: [] }] },
      "SQLNET.CIPHER_SUITE is not",
    ],
    [
      "an option on another port",
      "aws_db_option_group.orders_options",
      { option: [{ option_name: "SSL", port: 2485 }] },
      "it has no option SSL on port 2484",
    ],
  ])("breaks its promise of TLS by %s", (_, changedAddress, edit, problem) => {
    const edited = changed(stack, changedAddress, (one) => ({ ...one, ...edit }));
    expect(dataStoresTlsOnly.proof(edited).broken).toEqual([
      { address, problem: expect.stringContaining(problem) },
    ]);
  });
});

describe("a careless edit of a database", () => {
  const stack = databaseStack();
  const ingress = "aws_vpc_security_group_ingress_rule.orders_group_application_in";
  const log = "aws_cloudwatch_log_group.orders_logs_postgresql";
  const aws = "alias/aws/rds";
  test.each([
    [dataStoresEncrypted, address, { storage_encrypted: false }, "storage_encrypted is not true"],
    [dataStoresEncrypted, address, { kms_key_id: undefined }, "kms_key_id is no"],
    [
      dataStoresEncrypted,
      address,
      { performance_insights_kms_key_id: aws },
      "performance_insights_kms_key_id is no",
    ],
    [dataStoresTlsOnly, address, { engine: "db2-se" }, "nothing is known to force TLS in db2-se 17"],
    [
      dataStoresTlsOnly,
      address,
      { parameter_group_name: "default.postgres17" },
      "no parameter group of the family",
    ],
    [dataStoresTlsOnly, address, { engine_version: "16" }, "no parameter group of the family postgres16"],
    [dataStoresRecoverable, address, { deletion_protection: false }, "deletion_protection is not true"],
    [dataStoresRecoverable, address, { backup_retention_period: 6 }, "less than seven days"],
    [dataStoresRecoverable, address, { delete_automated_backups: undefined }, "deleted with it"],
    [dataStoresRecoverable, address, { skip_final_snapshot: true }, "no final snapshot"],
    [dataStoresRecoverable, address, { final_snapshot_identifier: undefined }, "no final snapshot"],
    [dataStoresRecoverable, address, { copy_tags_to_snapshot: false }, "lack its tags"],
    [dataDatabasesAuthenticated, address, { manage_master_user_password: false }, "does not manage"],
    [dataDatabasesAuthenticated, address, { password: "${var.x}" }, "Terraform writes"],
    [dataDatabasesAuthenticated, address, { password_wo: "${var.x}" }, "Terraform writes"],
    [
      dataDatabasesAuthenticated,
      address,
      { master_user_secret_kms_key_id: undefined },
      "is no customer managed key",
    ],
    [dataDatabasesAuthenticated, address, { username: "admin" }, "a name that everybody tries"],
    [dataDatabasesAuthenticated, address, { iam_database_authentication_enabled: false }, "is not true"],
    [dataDatabasesPrivate, address, { publicly_accessible: true }, "publicly_accessible is not false"],
    [dataDatabasesPrivate, address, { vpc_security_group_ids: [] }, "no security group of its own"],
    [dataDatabasesPrivate, address, { vpc_security_group_ids: ["sg-1"] }, "is not in the stack"],
    [dataDatabasesPrivate, address, { db_subnet_group_name: "default" }, "not one of two subnets"],
    [
      dataDatabasesPrivate,
      ingress,
      { referenced_security_group_id: undefined, cidr_ipv4: "10.0.0.0/8" },
      "admits addresses",
    ],
    [
      dataDatabasesPrivate,
      "aws_vpc_security_group_egress_rule.orders_group_application_out",
      { security_group_id: "${aws_security_group.orders_group.id}" },
      "may open connections",
    ],
    [
      dataDatabasesLogged,
      address,
      { enabled_cloudwatch_logs_exports: ["upgrade"] },
      "does not export iam-db-auth",
    ],
    [dataDatabasesLogged, address, { monitoring_interval: 0 }, "enhanced monitoring is off"],
    [dataDatabasesLogged, address, { engine: "db2-se" }, "its logs are not known"],
    [dataDatabasesLogged, log, { kms_key_id: undefined }, "postgresql is missing or not encrypted"],
    [dataDatabasesLogged, log, { name: "/other" }, "postgresql is missing or not encrypted"],
  ])("$id: %s %j", (objective, edited, edit, problem) => {
    const broken = changed(stack, edited, (one) => ({ ...one, ...edit }));
    expect(objective.proof(broken).broken).toEqual([{ address, problem: expect.stringContaining(problem) }]);
  });
});

describe("what is refused", () => {
  const alias = "arn:aws:kms:eu-west-1:222222222222:alias/acme/data";
  const wrong: readonly (readonly [string, Partial<DatabaseInstanceProps>, string])[] = [
    [
      "an engine that cannot force TLS",
      { engine: "custom-sqlserver-se", version: "16.00" },
      "choose sqlserver-se",
    ],
    [
      "a version that cannot force TLS",
      { engine: "mariadb", version: "10.4" },
      "choose mariadb 10.11 or later",
    ],
    ["an unknown engine", { engine: "db2-se" }, "the engine db2-se, of which nothing is known to force TLS"],
    ["an engine of Aurora", { engine: "aurora-mysql", version: "8.0" }, "make it by DatabaseCluster"],
    ["a minor version", { version: "17.2" }, "a major version of postgres: 14, 15, 16, 17, 18"],
    ["a name of JavaScript's", { engine: "constructor" }, "the engine constructor"],
    [
      "IAM where there is none",
      { engine: "sqlserver-se", version: "16.00", iamAuthentication: true },
      "iamAuthentication, which sqlserver-se 16.00 does not have; mariadb, mysql, postgres",
    ],
    [
      "IAM in a version without",
      { engine: "mariadb", version: "10.6", iamAuthentication: true },
      "which mariadb 10.6 does not have",
    ],
    ["an identifier with two hyphens", { identifier: "shop--orders" }, 'the identifier "shop--orders"'],
    ["a long identifier", { identifier: "a".repeat(51) }, "the identifier"],
    ["a class without its prefix", { instanceClass: "r8g.large" }, "the instance class r8g.large"],
    ["a master that everybody tries", { masterUsername: "Admin" }, 'the master user "Admin"'],
    ["backups for a day", { backupDays: 1 }, "backups for 1 days; 7 to 35 days"],
    ["backups for a year", { backupDays: 365 }, "backups for 365 days"],
    ["an alias of the key", { keyArn: alias }, `keyArn is ${alias}`],
    ["an alias of the secret's key", { secretKeyArn: alias }, "secretKeyArn is"],
    ["AWS's key for logs", { logKeyArn: "alias/aws/logs" }, "logKeyArn is"],
    [
      "one zone",
      { subnets: [0, 1].map((n) => ({ subnetId: `subnet-${n}`, zone: "a" })) },
      "subnets in the zone a alone",
    ],
    ["no subnet", { subnets: [] }, "subnets in no zone"],
    ["a block as client", { clients: { Office: "10.0.0.0/8" } }, 'the client Office is "10.0.0.0/8"'],
    ["a client in lowercase", { clients: { office: "sg-0a1b" } }, 'the client "office"'],
    ["a small volume", { storageGib: 5 }, "a volume of 5 GiB"],
    ["a volume that cannot grow", { maxStorageGib: 105 }, "a volume that grows to 105 GiB"],
    [
      "a database in SQL Server",
      { engine: "sqlserver-se", version: "16.00", databaseName: "x" },
      "remove databaseName",
    ],
    [
      "ECC beside Oracle",
      { engine: "oracle-ee", version: "19", certificateAuthority: "rds-ca-ecc384-g1" },
      "beside Oracle",
    ],
  ];
  test.each(wrong)("%s, in one error", (_, props, found) => {
    const message = messageOf(() => databaseStack(props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
    expect(message).toContain("test/Orders: ");
  });

  test("everything at once", () => {
    const message = messageOf(() => databaseStack({ engine: "db2-se", backupDays: 0, storageGib: 1 }));
    expect(message.split("\n")).toHaveLength(3);
  });
});
