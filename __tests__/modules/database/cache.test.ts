import { dataDatabasesAuthenticated } from "../../../controls/objectives/data-databases-authenticated";
import { dataDatabasesPrivate } from "../../../controls/objectives/data-databases-private";
import { dataStoresEncrypted } from "../../../controls/objectives/data-stores-encrypted";
import { dataStoresRecoverable } from "../../../controls/objectives/data-stores-recoverable";
import { dataStoresTlsOnly } from "../../../controls/objectives/data-stores-tls-only";
import { loggingLogGroupsRetained } from "../../../controls/objectives/logging-log-groups-retained";
import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { Cache } from "../../../modules/database/cache";
import type { CacheProps } from "../../../modules/database/cache-props";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";
import { databaseProps } from "./database-stack";
import { messageOf } from "./message-of";

const allowed = { keys: "shop:*", commands: ["@read", "@write"] };
const address = "aws_elasticache_replication_group.carts";

function cacheStack(props: Partial<CacheProps> = {}) {
  const { vpcId, subnets, clients, keyArn, logKeyArn } = databaseProps;
  return stackWith(
    (stack) =>
      new Cache(stack, "Carts", {
        name: "shop-carts",
        nodeType: "cache.r7g.large",
        vpcId,
        subnets,
        clients,
        keyArn,
        logKeyArn,
        users: { "shop-app": allowed },
        ...props,
      }),
  );
}

describe("a cache", () => {
  const stack = cacheStack();

  test("is encrypted, by TLS alone, in two zones, kept and logged", () => {
    expect(stack.resource?.["aws_elasticache_replication_group"]?.["carts"]).toMatchObject({
      replication_group_id: "shop-carts",
      engine: "valkey",
      engine_version: "8.0",
      num_cache_clusters: 2,
      automatic_failover_enabled: true,
      multi_az_enabled: true,
      at_rest_encryption_enabled: "true",
      kms_key_id: databaseProps.keyArn,
      transit_encryption_enabled: true,
      transit_encryption_mode: "required",
      user_group_ids: ["${aws_elasticache_user_group.carts_user_group.id}"],
      snapshot_retention_limit: 7,
      final_snapshot_identifier: "shop-carts-final",
      log_delivery_configuration: [
        { log_type: "engine-log", destination: "${aws_cloudwatch_log_group.carts_logs_engine_log.name}" },
        { log_type: "slow-log", destination: "${aws_cloudwatch_log_group.carts_logs_slow_log.name}" },
      ],
      lifecycle: { prevent_destroy: true },
    });
  });

  test("knows its users by IAM alone", () => {
    expect(stack.resource?.["aws_elasticache_user"]).toEqual({
      carts_users_shop_app: expect.objectContaining({
        user_id: "shop-app",
        user_name: "shop-app",
        access_string: "on ~shop:* -@all +@read +@write",
        authentication_mode: { type: "iam" },
      }),
    });
    expect(stack.resource?.["aws_elasticache_user_group"]?.["carts_user_group"]).toMatchObject({
      engine: "valkey",
      user_ids: ["${aws_elasticache_user.carts_users_shop_app.user_id}"],
    });
  });

  test("takes its choices", () => {
    const chosen = cacheStack({ version: "7.2", nodeCount: 3, backupDays: 35 });
    expect(chosen.resource?.["aws_elasticache_replication_group"]?.["carts"]).toMatchObject({
      engine_version: "7.2",
      num_cache_clusters: 3,
      snapshot_retention_limit: 35,
    });
  });

  test("keeps what it promises", () => {
    for (const { proof } of [
      dataDatabasesAuthenticated,
      dataDatabasesPrivate,
      dataStoresEncrypted,
      dataStoresRecoverable,
      dataStoresTlsOnly,
    ]) {
      const { satisfied, broken } = proof(stack);
      expect([satisfied.includes(address), broken]).toEqual([true, []]);
    }
    for (const { proof } of [networkSecurityGroupsTight, loggingLogGroupsRetained])
      expect(proof(stack).broken).toEqual([]);
  });

  const user = "aws_elasticache_user.carts_users_shop_app";
  test.each([
    [dataStoresEncrypted, address, { at_rest_encryption_enabled: "false" }, address],
    [dataStoresEncrypted, address, { kms_key_id: undefined }, address],
    [dataStoresTlsOnly, address, { transit_encryption_enabled: false }, address],
    [dataStoresTlsOnly, address, { transit_encryption_mode: "preferred" }, address],
    [dataStoresRecoverable, address, { snapshot_retention_limit: 1 }, address],
    [dataStoresRecoverable, address, { final_snapshot_identifier: undefined }, address],
    [dataDatabasesPrivate, address, { subnet_group_name: "default" }, address],
    [dataDatabasesPrivate, address, { security_group_ids: ["sg-1"] }, address],
    [dataDatabasesAuthenticated, address, { user_group_ids: [] }, address],
    [dataDatabasesAuthenticated, address, { auth_token: "${var.x}" }, address],
    [dataDatabasesAuthenticated, user, { authentication_mode: { type: "password" } }, user],
    [dataDatabasesAuthenticated, user, { authentication_mode: undefined }, user],
  ])("$id is broken by %s %j", (objective, edited, edit, broken) => {
    const careless = changed(stack, edited, (one) => ({ ...one, ...edit }));
    expect(objective.proof(careless).broken.map((one) => one.address)).toEqual([broken]);
  });
});

describe("what is refused", () => {
  const wrong: readonly (readonly [string, Partial<CacheProps>, string])[] = [
    ["a name in capitals", { name: "Carts" }, 'the name "Carts"'],
    ["a type of RDS", { nodeType: "db.r8g.large" }, "the node type db.r8g.large"],
    ["one node", { nodeCount: 1 }, "1 nodes"],
    ["seven nodes", { nodeCount: 7 }, "7 nodes"],
    ["snapshots for a day", { backupDays: 1 }, "snapshots for 1 days"],
    ["an alias", { keyArn: "alias/acme/data" }, "keyArn is alias/acme/data"],
    ["an alias for logs", { logKeyArn: "alias/acme/logs" }, "logKeyArn is alias/acme/logs"],
    ["one zone", { subnets: databaseProps.subnets.slice(1) }, "subnets in the zone eu-west-1b alone"],
    ["no user", { users: {} }, "no user"],
    ["the user default", { users: { default: allowed } }, 'the user "default"'],
    ["every command", { users: { app: { ...allowed, commands: ["@all"] } } }, 'the command "@all" for app'],
    ["administration", { users: { app: { ...allowed, commands: ["@admin"] } } }, 'the command "@admin"'],
    ["no command", { users: { app: { ...allowed, commands: [] } } }, "no command for app"],
    ["keys with a password", { users: { app: { ...allowed, keys: "* >password" } } }, "the keys"],
    ["a command with a plus", { users: { app: { ...allowed, commands: ["+get"] } } }, 'the command "+get"'],
  ];
  test.each(wrong)("%s, in one error", (_, props, found) => {
    const message = messageOf(() => cacheStack(props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
    expect(message).toContain("test/Carts: ");
  });
});
