import { dataStoresEncrypted } from "../../../controls/objectives/data-stores-encrypted";
import { dataStoresInsideOrganization } from "../../../controls/objectives/data-stores-inside-organization";
import { dataStoresRecoverable } from "../../../controls/objectives/data-stores-recoverable";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { Table } from "../../../modules/database/table";
import type { TableProps } from "../../../modules/database/table-props";
import { changed } from "../../controls/changed";
import { violation } from "../../controls/violation";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";
import { databaseProps } from "./database-stack";
import { messageOf } from "./message-of";

const address = "aws_dynamodb_table.carts";
const policy = "aws_dynamodb_resource_policy.carts_policy";

function tableStack(props: Partial<TableProps> = {}): SynthesizedStack {
  return stackWith(
    (stack) =>
      new Table(stack, "Carts", {
        tableName: "carts",
        keyArn: databaseProps.keyArn,
        organizationId: "o-acme123456",
        partitionKey: { name: "customer", type: "S" },
        ...props,
      }),
  );
}

describe("a table", () => {
  test("is encrypted, protected, restorable and kept", () => {
    expect(tableStack().resource?.["aws_dynamodb_table"]?.["carts"]).toMatchObject({
      name: "carts",
      billing_mode: "PAY_PER_REQUEST",
      hash_key: "customer",
      attribute: [{ name: "customer", type: "S" }],
      server_side_encryption: { enabled: true, kms_key_arn: databaseProps.keyArn },
      point_in_time_recovery: { enabled: true, recovery_period_in_days: 35 },
      deletion_protection_enabled: true,
      lifecycle: { prevent_destroy: true },
    });
  });

  test("has keys, indexes, an expiry and a stream", () => {
    const stack = tableStack({
      sortKey: { name: "item", type: "N" },
      indexes: {
        items: { partitionKey: { name: "item", type: "N" }, sortKey: { name: "customer", type: "S" } },
        shops: { partitionKey: { name: "at", type: "B" } },
      },
      expiryAttribute: "expires",
      stream: "KEYS_ONLY",
    });
    expect(stack.resource?.["aws_dynamodb_table"]?.["carts"]).toMatchObject({
      hash_key: "customer",
      range_key: "item",
      attribute: [
        { name: "at", type: "B" },
        { name: "customer", type: "S" },
        { name: "item", type: "N" },
      ],
      global_secondary_index: [
        { name: "items", hash_key: "item", range_key: "customer", projection_type: "ALL" },
        { name: "shops", hash_key: "at", projection_type: "ALL" },
      ],
      ttl: { enabled: true, attribute_name: "expires" },
      stream_enabled: true,
      stream_view_type: "KEYS_ONLY",
    });
  });

  test("keeps what it promises, and a careless edit breaks it", () => {
    const stack = tableStack();
    for (const objective of [dataStoresEncrypted, dataStoresInsideOrganization, dataStoresRecoverable]) {
      expect(objective.proof(stack)).toEqual({ satisfied: [address], broken: [] });
      expect(violation(objective, stack)).toBeDefined();
    }
  });

  const statement = (change: object) =>
    JSON.stringify({
      Statement: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: ["dynamodb:*"],
          Resource: `\${${address}.arn}`,
          Condition: {
            StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-acme123456" },
            BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
          },
          ...change,
        },
      ],
    });
  test.each([
    [dataStoresEncrypted, address, { server_side_encryption: { enabled: true } }],
    [dataStoresEncrypted, address, { server_side_encryption: { enabled: false, kms_key_arn: "k" } }],
    [dataStoresRecoverable, address, { deletion_protection_enabled: false }],
    [dataStoresRecoverable, address, { point_in_time_recovery: { enabled: false } }],
    [dataStoresInsideOrganization, policy, { policy: statement({ Effect: "Allow" }) }],
    [dataStoresInsideOrganization, policy, { policy: statement({ Action: ["dynamodb:GetItem"] }) }],
    [dataStoresInsideOrganization, policy, { policy: statement({ Resource: "arn:other" }) }],
    [dataStoresInsideOrganization, policy, { policy: statement({ Condition: {} }) }],
    [dataStoresInsideOrganization, policy, { resource_arn: "arn:other" }],
  ])("$id is broken by %s %j", (objective, edited, edit) => {
    const broken = changed(tableStack(), edited, (one) => ({ ...one, ...edit }));
    expect(objective.proof(broken).broken.map((one) => one.address)).toEqual([address]);
  });

  test("is not broken by the same statement written anew", () => {
    const same = changed(tableStack(), policy, (one) => ({ ...one, policy: statement({}) }));
    expect(dataStoresInsideOrganization.proof(same).broken).toEqual([]);
  });
});

describe("the policy of a table", () => {
  const arn = "arn:aws:dynamodb:eu-west-1:222222222222:table/carts";
  const own = JSON.parse(
    String(tableStack().resource?.["aws_dynamodb_resource_policy"]?.["carts_policy"]?.["policy"]).replaceAll(
      `\${${address}.arn}`,
      arn,
    ),
  ) as { Statement: object[] };

  test.each([
    ["somebody inside", "arn:aws:iam::222222222222:role/shop", "o-acme123456", arn, "Allowed"],
    ["somebody outside", "arn:aws:iam::999999999999:role/shop", "o-others1234", arn, "ExplicitlyDenied"],
    [
      "somebody outside, by an index",
      "arn:aws:iam::999999999999:role/shop",
      "o-others1234",
      `${arn}/index/items`,
      "ExplicitlyDenied",
    ],
  ])("for %s", async (_, principal, organization, resource, expected) => {
    // As if somebody had added it, so that only the denial stands between.
    const careless = {
      Effect: "Allow",
      Principal: { AWS: principal },
      Action: "dynamodb:*",
      Resource: [arn, `${arn}/index/*`],
    };
    expect(
      await decision({
        principal,
        action: "dynamodb:Query",
        resource,
        resourceAccount: "222222222222",
        context: { "aws:PrincipalOrgID": organization, "aws:PrincipalIsAWSService": "false" },
        resourcePolicy: { ...own, Statement: [...own.Statement, careless] },
      }),
    ).toBe(expected);
  });
});

describe("what is refused", () => {
  const key = { name: "customer", type: "S" } as const;
  const wrong: readonly (readonly [string, Partial<TableProps>, string])[] = [
    ["a short name", { tableName: "ab" }, 'the name "ab"'],
    ["an index with a space", { indexes: { "by item": { partitionKey: key } } }, 'the name "by item"'],
    ["an alias", { keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/acme/data" }, "keyArn is arn"],
    ["an organization by name", { organizationId: "acme" }, "the organization acme"],
    ["one key twice", { sortKey: key }, "the key customer twice"],
    [
      "one attribute of two types",
      { indexes: { other: { partitionKey: { name: "customer", type: "N" } } } },
      "the attribute customer as S and as N",
    ],
    [
      "21 indexes",
      {
        indexes: Object.fromEntries(
          Array.from({ length: 21 }, (_, n) => [`index${n}`, { partitionKey: key }]),
        ),
      },
      "21 indexes",
    ],
  ];
  test.each(wrong)("%s, in one error", (_, props, found) => {
    const message = messageOf(() => tableStack(props));
    expect(message.split("\n")).toEqual([expect.stringContaining(found)]);
    expect(message).toContain("test/Carts: ");
  });
});
