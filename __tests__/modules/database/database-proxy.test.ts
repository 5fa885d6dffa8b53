import { dataDatabasesAuthenticated } from "../../../controls/objectives/data-databases-authenticated";
import { dataDatabasesPrivate } from "../../../controls/objectives/data-databases-private";
import { dataStoresTlsOnly } from "../../../controls/objectives/data-stores-tls-only";
import { identityWorkloadsScoped } from "../../../controls/objectives/identity-workloads-scoped";
import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { policyStatements } from "../../../controls/policy-statements";
import { DatabaseInstance } from "../../../modules/database/database-instance";
import { DatabaseProxy } from "../../../modules/database/database-proxy";
import type { DatabaseProxyProps } from "../../../modules/database/database-proxy-props";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";
import { clusterStack } from "./cluster-stack";
import { databaseProps } from "./database-stack";
import { messageOf } from "./message-of";

const address = "aws_db_proxy.proxy";

describe("a proxy", () => {
  const stack = clusterStack({}, {});

  test("asks for TLS and IAM, and logs no queries", () => {
    expect(stack.resource?.["aws_db_proxy"]?.["proxy"]).toMatchObject({
      name: "shop-orders",
      engine_family: "POSTGRESQL",
      require_tls: true,
      debug_logging: false,
      auth: [
        {
          auth_scheme: "SECRETS",
          iam_auth: "REQUIRED",
          secret_arn: "${aws_rds_cluster.orders.master_user_secret[0].secret_arn}",
        },
      ],
    });
  });

  test("has a role of its name, or of another", () => {
    const name = (one: typeof stack) => one.resource?.["aws_iam_role"]?.["proxy_role"]?.["name"];
    expect(name(stack)).toBe("shop-orders-proxy");
    expect(name(clusterStack({}, { roleName: "shop-orders-eu-west-1" }))).toBe("shop-orders-eu-west-1");
  });

  test("waits for the instances of its cluster", () => {
    expect(stack.resource?.["aws_db_proxy_target"]?.["proxy_target"]).toMatchObject({
      db_cluster_identifier: "${aws_rds_cluster.orders.id}",
      target_group_name: "${aws_db_proxy_default_target_group.proxy_targets.name}",
      depends_on: ["aws_rds_cluster_instance.orders_instance1", "aws_rds_cluster_instance.orders_instance2"],
    });
  });

  test("reads its secrets and nothing else", () => {
    const policy = stack.resource?.["aws_iam_role_policy"]?.["proxy_permissions"]?.["policy"];
    expect(policyStatements(policy)).toEqual([
      expect.objectContaining({
        Action: ["secretsmanager:GetSecretValue"],
        Resource: ["${aws_rds_cluster.orders.master_user_secret[0].secret_arn}"],
      }),
      expect.objectContaining({
        Action: ["kms:Decrypt"],
        Resource: [databaseProps.secretKeyArn],
        Condition: { StringEquals: { "kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com" } },
      }),
    ]);
  });

  test("stands between its clients and the database", () => {
    const rules = Object.values(stack.resource?.["aws_vpc_security_group_ingress_rule"] ?? {});
    const passes = rules.map((one) => [
      one["referenced_security_group_id"],
      one["security_group_id"],
      one["from_port"],
    ]);
    expect(passes).toEqual([
      ["sg-0a1b2c3d", "${aws_security_group.orders_group.id}", 5432],
      ["${aws_security_group.proxy_group.id}", "${aws_security_group.orders_group.id}", 5432],
      ["sg-0a1b2c3d", "${aws_security_group.proxy_group.id}", 5432],
    ]);
  });

  test("keeps what it promises", () => {
    for (const { proof } of [dataDatabasesAuthenticated, dataDatabasesPrivate, dataStoresTlsOnly]) {
      const verdict = proof(stack);
      expect(verdict.satisfied).toContain(address);
      expect(verdict.broken).toEqual([]);
    }
    for (const { proof } of [identityWorkloadsScoped, networkSecurityGroupsTight])
      expect(proof(stack).broken).toEqual([]);
  });

  test.each([
    [dataStoresTlsOnly, address, { require_tls: false }],
    [dataDatabasesAuthenticated, address, { auth: [{ iam_auth: "DISABLED" }] }],
    [dataDatabasesAuthenticated, address, { auth: [] }],
    [dataDatabasesPrivate, address, { vpc_security_group_ids: undefined }],
    [
      dataDatabasesPrivate,
      "aws_vpc_security_group_egress_rule.proxy_database_out",
      { referenced_security_group_id: undefined, cidr_ipv4: "0.0.0.0/0" },
    ],
  ])("$id is broken by %s %j", (objective, edited, edit) => {
    const broken = changed(stack, edited, (one) => ({ ...one, ...edit }));
    expect(objective.proof(broken).broken.map((one) => one.address)).toEqual([address]);
  });
});

/** A proxy before a database of RDS. */
function instanceProxy(engine: string, version: string, props: Partial<DatabaseProxyProps> = {}) {
  return stackWith((stack) => {
    const { vpcId, subnets, clients, secretKeyArn } = databaseProps;
    const database = new DatabaseInstance(stack, "Orders", {
      ...databaseProps,
      engine,
      version,
      instanceClass: "db.m8g.large",
      storageGib: 20,
    });
    const secrets = [{ secretArn: database.masterSecretArn, keyArn: secretKeyArn, description: "All" }];
    const shared = { name: "shop-orders", region: "eu-west-1", vpcId, subnets, clients, database, secrets };
    new DatabaseProxy(stack, "Proxy", { ...shared, ...props });
  });
}

describe("a proxy of a database of RDS", () => {
  test.each([
    ["mysql", "8.4", "MYSQL", 3306],
    ["mariadb", "11.4", "MYSQL", 3306],
    ["postgres", "17", "POSTGRESQL", 5432],
  ])("of %s %s speaks %s", (engine, version, family, port) => {
    const stack = instanceProxy(engine, version);
    expect(stack.resource?.["aws_db_proxy"]?.["proxy"]).toMatchObject({ engine_family: family });
    expect(stack.resource?.["aws_db_proxy_target"]?.["proxy_target"]).toMatchObject({
      db_instance_identifier: "${aws_db_instance.orders.identifier}",
    });
    expect(
      stack.resource?.["aws_vpc_security_group_ingress_rule"]?.["proxy_group_application_in"],
    ).toMatchObject({ from_port: port });
  });
});

describe("what is refused", () => {
  const secret = {
    secretArn: "arn:aws:secretsmanager:eu-west-1:222222222222:secret:a-AbCdEf",
    description: "A",
  };
  test.each([
    [
      "SQL Server",
      "sqlserver-se",
      "16.00",
      {},
      "a proxy of sqlserver-se, which cannot ask every client for IAM",
    ],
    ["Oracle", "oracle-ee", "19", {}, "a proxy of oracle-ee"],
    ["no secret", "mysql", "8.4", { secrets: [] }, "no secret; one for each user"],
    ["a name with a dot", "mysql", "8.4", { name: "shop.orders" }, 'the name "shop.orders"'],
    [
      "an alias",
      "mysql",
      "8.4",
      { secrets: [{ ...secret, keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/acme/secrets" }] },
      "policies of IAM know no alias",
    ],
    [
      "one zone",
      "mysql",
      "8.4",
      { subnets: databaseProps.subnets.slice(1) },
      "subnets in the zone eu-west-1b alone",
    ],
  ] as const)("%s, in one error", (_, engine, version, props, found) => {
    const message = messageOf(() => instanceProxy(engine, version, props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
    expect(message).toContain("test/Proxy: ");
  });
});
