import { dataDatabasesAuthenticated } from "../../../controls/objectives/data-databases-authenticated";
import { dataDatabasesLogged } from "../../../controls/objectives/data-databases-logged";
import { dataDatabasesPrivate } from "../../../controls/objectives/data-databases-private";
import { dataStoresEncrypted } from "../../../controls/objectives/data-stores-encrypted";
import { dataStoresRecoverable } from "../../../controls/objectives/data-stores-recoverable";
import { dataStoresTlsOnly } from "../../../controls/objectives/data-stores-tls-only";
import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { Warehouse } from "../../../modules/database/warehouse";
import type { WarehouseProps } from "../../../modules/database/warehouse-props";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";
import { databaseProps } from "./database-stack";
import { messageOf } from "./message-of";

const address = "aws_redshift_cluster.reports";

function warehouseStack(props: Partial<WarehouseProps> = {}) {
  const { vpcId, subnets, clients, keyArn, secretKeyArn, logKeyArn } = databaseProps;
  return stackWith(
    (stack) =>
      new Warehouse(stack, "Reports", {
        identifier: "shop-reports",
        nodeType: "ra3.large",
        databaseName: "reports",
        vpcId,
        subnets,
        clients,
        keyArn,
        secretKeyArn,
        logKeyArn,
        ...props,
      }),
  );
}

describe("a warehouse", () => {
  const stack = warehouseStack();

  test("is encrypted, private, and kept, without a password of ours", () => {
    expect(stack.resource?.["aws_redshift_cluster"]?.["reports"]).toMatchObject({
      cluster_identifier: "shop-reports",
      cluster_type: "multi-node",
      number_of_nodes: 2,
      master_username: "master_user",
      manage_master_password: true,
      master_password_secret_kms_key_id: databaseProps.secretKeyArn,
      encrypted: "true",
      kms_key_id: databaseProps.keyArn,
      publicly_accessible: false,
      enhanced_vpc_routing: true,
      automated_snapshot_retention_period: 35,
      skip_final_snapshot: false,
      final_snapshot_identifier: "shop-reports-final",
      allow_version_upgrade: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(stack.resource?.["aws_redshift_logging"]?.["reports_logging"]).toMatchObject({
      depends_on: [
        "aws_cloudwatch_log_group.reports_logs_connectionlog",
        "aws_cloudwatch_log_group.reports_logs_useractivitylog",
        "aws_cloudwatch_log_group.reports_logs_userlog",
      ],
    });
  });

  test("takes its choices", () => {
    const chosen = warehouseStack({ nodeCount: 4, backupDays: 7, masterUsername: "keeper" });
    expect(chosen.resource?.["aws_redshift_cluster"]?.["reports"]).toMatchObject({
      number_of_nodes: 4,
      automated_snapshot_retention_period: 7,
      master_username: "keeper",
    });
  });

  test("keeps what it promises", () => {
    for (const { proof } of [
      dataDatabasesAuthenticated,
      dataDatabasesLogged,
      dataDatabasesPrivate,
      dataStoresEncrypted,
      dataStoresRecoverable,
      dataStoresTlsOnly,
    ])
      expect(proof(stack)).toEqual({ satisfied: [address], broken: [] });
    expect(networkSecurityGroupsTight.proof(stack).broken).toEqual([]);
  });

  const parameters = "aws_redshift_parameter_group.reports_parameters";
  const logging = "aws_redshift_logging.reports_logging";
  test.each([
    [dataStoresEncrypted, address, { encrypted: "false" }],
    [dataStoresEncrypted, address, { kms_key_id: undefined }],
    [dataStoresTlsOnly, address, { cluster_parameter_group_name: "default.redshift-2.0" }],
    [dataStoresTlsOnly, parameters, { parameter: [{ name: "require_ssl", value: "false" }] }],
    [dataStoresRecoverable, address, { automated_snapshot_retention_period: 1 }],
    [dataStoresRecoverable, address, { skip_final_snapshot: true }],
    [dataDatabasesPrivate, address, { publicly_accessible: true }],
    [dataDatabasesPrivate, address, { enhanced_vpc_routing: false }],
    [dataDatabasesPrivate, address, { cluster_subnet_group_name: "default" }],
    [dataDatabasesAuthenticated, address, { manage_master_password: false }],
    [dataDatabasesAuthenticated, address, { master_password: "${var.x}" }],
    [dataDatabasesAuthenticated, address, { master_password_secret_kms_key_id: undefined }],
    [dataDatabasesAuthenticated, address, { master_username: "awsuser" }],
    [dataDatabasesLogged, logging, { log_exports: ["userlog"] }],
    [dataDatabasesLogged, logging, { cluster_identifier: "other" }],
  ])("$id is broken by %s %j", (objective, edited, edit) => {
    const careless = changed(stack, edited, (one) => ({ ...one, ...edit }));
    expect(objective.proof(careless).broken.map((one) => one.address)).toEqual([address]);
  });
});

describe("what is refused", () => {
  const wrong: readonly (readonly [string, Partial<WarehouseProps>, string])[] = [
    ["an identifier in capitals", { identifier: "Reports" }, 'the identifier "Reports"'],
    ["an old node type", { nodeType: "dc2.large" }, "the node type dc2.large"],
    ["one node", { nodeCount: 1 }, "1 nodes"],
    ["the database that everybody tries", { databaseName: "dev" }, 'the database "dev"'],
    ["an administrator that everybody tries", { masterUsername: "awsuser" }, 'the administrator "awsuser"'],
    ["snapshots for a day", { backupDays: 1 }, "snapshots for 1 days"],
    ["an alias", { keyArn: "alias/acme/data" }, "keyArn is alias/acme/data"],
    ["an alias for the secret", { secretKeyArn: "alias/acme/secrets" }, "secretKeyArn is alias"],
    ["an alias for logs", { logKeyArn: "alias/acme/logs" }, "logKeyArn is alias"],
    ["one zone", { subnets: databaseProps.subnets.slice(1) }, "subnets in the zone eu-west-1b alone"],
  ];
  test.each(wrong)("%s, in one error", (_, props, found) => {
    const message = messageOf(() => warehouseStack(props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
    expect(message).toContain("test/Reports: ");
  });
});
