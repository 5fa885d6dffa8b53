import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { dataSecretsClosed } from "../../../controls/objectives/data-secrets-closed";
import { dataSecretsUnstored } from "../../../controls/objectives/data-secrets-unstored";
import { policyStatements } from "../../../controls/policy-statements";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { Secret } from "../../../modules/secrets/secret";
import type { SecretProps } from "../../../modules/secrets/secret-props";
import { changed } from "../../controls/changed";
import { violation } from "../../controls/violation";
import { decision } from "../../decision";
import { stackWith } from "../../stack-with";
import { secretProps, secretStack } from "./secret-stack";

const replicaKey = "arn:aws:kms:eu-central-1:222222222222:alias/acme/secrets";
const secret = "aws_secretsmanager_secret.payments_api";
const policy = "aws_secretsmanager_secret_policy.payments_api_policy";

function policyOf(stack: SynthesizedStack): string {
  return String(stack.resource?.["aws_secretsmanager_secret_policy"]?.["payments_api_policy"]?.["policy"]);
}

describe("a secret", () => {
  test("has a key of the account's own, waits before it is deleted, and no value", () => {
    const stack = secretStack();
    expect(stack.resource?.["aws_secretsmanager_secret"]?.["payments_api"]).toMatchObject({
      name: "shop/payments-api",
      description: secretProps.description,
      kms_key_id: secretProps.keyArn,
      recovery_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
    expect(Object.keys(stack.resource ?? {})).toEqual([
      "aws_secretsmanager_secret",
      "aws_secretsmanager_secret_policy",
    ]);
    expect(stack.ephemeral).toBeUndefined();
  });

  test("has replicas, each under a key of its Region", () => {
    const stack = secretStack({
      replicas: [{ region: "eu-central-1", keyArn: replicaKey }],
      recoveryWindowDays: 7,
    });
    expect(stack.resource?.["aws_secretsmanager_secret"]?.["payments_api"]).toMatchObject({
      recovery_window_in_days: 7,
      replica: [{ region: "eu-central-1", kms_key_id: replicaKey }],
    });
  });

  test("may have a key that only an apply knows", () => {
    const stack = stackWith((scope) => {
      const key = new KmsKey(scope, "Key", {});
      new Secret(scope, "PaymentsApi", { ...secretProps, keyArn: key.arn });
    });
    expect(stack.resource?.["aws_secretsmanager_secret"]?.["payments_api"]?.["kms_key_id"]).toBe(
      "${aws_kms_key.key.arn}",
    );
  });

  test("gets a generated value by a write-only argument", () => {
    const stack = secretStack({ value: { kind: "generated", version: 2, length: 40 } });
    const name = "payments_api_generated_value";
    expect(stack.ephemeral?.["aws_secretsmanager_random_password"]?.[name]).toMatchObject({
      password_length: 40,
      require_each_included_type: true,
    });
    const value = stack.resource?.["aws_secretsmanager_secret_version"]?.["payments_api_value"];
    expect(value).toMatchObject({
      secret_id: `\${${secret}.id}`,
      secret_string_wo: `\${ephemeral.aws_secretsmanager_random_password.${name}.random_password}`,
      secret_string_wo_version: 2,
    });
    expect(value).not.toHaveProperty("secret_string");
  });

  test("gets a generated password beside what is no secret", () => {
    const beside = { username: 'a"${b}', engine: "postgres" };
    const stack = secretStack({ value: { kind: "generated", version: 1, beside } });
    expect(
      stack.resource?.["aws_secretsmanager_secret_version"]?.["payments_api_value"]?.["secret_string_wo"],
    ).toBe(
      '${jsonencode({ "username" = "a\\"$${b}", "engine" = "postgres", "password" = ephemeral.aws_secretsmanager_random_password.payments_api_generated_value.random_password })}',
    );
  });

  test("gets a value that Terraform is given", () => {
    const stack = secretStack({ value: { kind: "given", version: 1, from: "${var.api_key}" } });
    expect(stack.resource?.["aws_secretsmanager_secret_version"]?.["payments_api_value"]).toMatchObject({
      secret_string_wo: "${var.api_key}",
    });
    expect(stack.ephemeral).toBeUndefined();
  });
});

describe("the policy of a secret", () => {
  const arn = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:shop/payments-api-AbCdEf";
  const reader = "arn:aws:iam::222222222222:role/shop";
  /** What an administrator of an account is told, who may do everything there. */
  function asked(stack: SynthesizedStack, principal: string, organization: string, action: string) {
    const own = JSON.parse(policyOf(stack)) as { Statement: object[] };
    // As if somebody had added it, so that only the denials stand between.
    const careless = {
      Effect: "Allow",
      Principal: { AWS: principal },
      Action: "secretsmanager:*",
      Resource: "*",
    };
    return decision({
      principal,
      action,
      resource: arn,
      resourceAccount: "222222222222",
      context: { "aws:PrincipalOrgID": organization, "aws:PrincipalIsAWSService": "false" },
      resourcePolicy: { ...own, Statement: [...own.Statement, careless] },
    });
  }

  const read = "secretsmanager:GetSecretValue";
  test.each([
    ["somebody inside", {}, reader, "o-acme123456", read, "Allowed"],
    ["somebody outside", {}, "arn:aws:iam::999999999999:role/shop", "o-others1234", read, "ExplicitlyDenied"],
    ["a reader", { readerArns: [reader] }, reader, "o-acme123456", read, "Allowed"],
    [
      "an administrator who is no reader",
      { readerArns: [reader] },
      "arn:aws:iam::222222222222:role/admin",
      "o-acme123456",
      read,
      "ExplicitlyDenied",
    ],
    [
      "an administrator who manages it",
      { readerArns: [reader] },
      "arn:aws:iam::222222222222:role/admin",
      "o-acme123456",
      "secretsmanager:PutSecretValue",
      "Allowed",
    ],
  ] as const)("for %s", async (_, props, principal, organization, action, expected) => {
    expect(await asked(secretStack(props), principal, organization, action)).toBe(expected);
  });

  test("lets nobody in by itself, and is never public", () => {
    const stack = secretStack({ readerArns: [reader] });
    expect(policyStatements(policyOf(stack)).map(({ Effect }) => Effect)).toEqual(["Deny", "Deny"]);
    expect(stack.resource?.["aws_secretsmanager_secret_policy"]?.["payments_api_policy"]).toMatchObject({
      block_public_policy: true,
    });
  });
});

describe("what is refused", () => {
  const password = "correct-horse-battery";
  const wrong: readonly (readonly [string, Partial<SecretProps>, string])[] = [
    ["a name with a space", { name: "shop payments" }, 'the name "shop payments"'],
    ["a name that ends as ARNs do", { name: "shop-secret" }, 'the name "shop-secret"'],
    ["no description", { description: " " }, "an empty description"],
    [
      "AWS's own key",
      { keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/aws/secretsmanager" },
      "the key arn",
    ],
    ["an id of a key", { keyArn: "alias/acme/secrets" }, "the key alias/acme/secrets"],
    ["an organization by name", { organizationId: "acme" }, "the organization acme"],
    ["deletion at once", { recoveryWindowDays: 0 }, "a recovery window of 0 days"],
    ["a long recovery window", { recoveryWindowDays: 31 }, "a recovery window of 31 days"],
    ["no readers", { readerArns: [] }, "an empty list of readers"],
    ["readers by pattern", { readerArns: ["arn:aws:iam::222222222222:role/*"] }, "the reader arn"],
    [
      "a replica under a key of another Region",
      { replicas: [{ region: "eu-north-1", keyArn: replicaKey }] },
      "of the replica in eu-north-1",
    ],
    [
      "two replicas in one Region",
      { replicas: [0, 1].map(() => ({ region: "eu-central-1", keyArn: replicaKey })) },
      "two replicas in eu-central-1",
    ],
    [
      "a replica where the secret is",
      { replicas: [{ region: "eu-west-1", keyArn: secretProps.keyArn }] },
      "a replica in eu-west-1",
    ],
    ["version 0", { value: { kind: "generated", version: 0 } }, "value.version is 0"],
    ["a short value", { value: { kind: "generated", version: 1, length: 8 } }, "value.length is 8"],
    [
      "a password beside the password",
      { value: { kind: "generated", version: 1, beside: { password } } },
      "value.beside has a password",
    ],
    ["a value that is written out", { value: { kind: "given", version: 1, from: password } }, "no reference"],
    [
      "a value in an expression",
      { value: { kind: "given", version: 1, from: `\${upper("${password}")}` } },
      "no reference",
    ],
  ];
  test.each(wrong)("%s, and the value is not told", (_, props, found) => {
    let message = "";
    try {
      secretStack(props);
    } catch (error) {
      message = String((error as Error).message);
    }
    expect(message).toContain(found);
    expect(message).toContain("test/PaymentsApi");
    expect(message).not.toContain(password);
  });
});

describe("data.secrets-closed", () => {
  const stack = secretStack({ replicas: [{ region: "eu-central-1", keyArn: replicaKey }] });

  test("holds, and a careless edit breaks it", () => {
    expect(dataSecretsClosed.proof(stack)).toEqual({ satisfied: [secret], broken: [] });
    expect(violation(dataSecretsClosed, stack)).toBeDefined();
  });

  const policyWith = (change: (statement: Record<string, unknown>) => object) =>
    changed(stack, policy, (body) => {
      const document = JSON.parse(String(body["policy"])) as { Statement: Record<string, unknown>[] };
      return { ...body, policy: JSON.stringify({ ...document, Statement: document.Statement.map(change) }) };
    });
  test.each([
    ["no key", changed(stack, secret, ({ kms_key_id: _, ...body }) => body), "customer managed key"],
    [
      "AWS's key",
      changed(stack, secret, (body) => ({ ...body, kms_key_id: "alias/aws/secretsmanager" })),
      "customer managed key",
    ],
    [
      "no key for a replica",
      changed(stack, secret, (body) => ({ ...body, replica: [{ region: "eu-central-1" }] })),
      "a replica has no customer managed key",
    ],
    [
      "deletion at once",
      changed(stack, secret, (body) => ({ ...body, recovery_window_in_days: 0 })),
      "it is deleted at once",
    ],
    ["no policy", changed(stack, policy, () => undefined), "it has no policy"],
    [
      "public policies",
      changed(stack, policy, ({ block_public_policy: _, ...body }) => body),
      "block_public_policy is not true",
    ],
    ["an allowance", policyWith((one) => ({ ...one, Effect: "Allow" })), "lets in principals outside"],
    ["one action", policyWith((one) => ({ ...one, Action: "secretsmanager:GetSecretValue" })), "lets in"],
    [
      "another exemption",
      policyWith((one) => ({
        ...one,
        Condition: { ...(one["Condition"] as object), ArnNotLike: { "aws:PrincipalArn": "*" } },
      })),
      "lets in",
    ],
  ])("breaks by %s", (_, broken, problem) => {
    expect(dataSecretsClosed.proof(broken).broken).toEqual([
      { address: secret, problem: expect.stringContaining(problem) },
    ]);
  });
});

describe("data.secrets-unstored", () => {
  const stack = secretStack({ value: { kind: "generated", version: 1 } });
  const value = "aws_secretsmanager_secret_version.payments_api_value";

  test("holds with a value and without", () => {
    expect(dataSecretsUnstored.proof(stack)).toEqual({ satisfied: [value, secret], broken: [] });
    expect(dataSecretsUnstored.proof(secretStack())).toEqual({ satisfied: [secret], broken: [] });
  });

  test.each([
    ["a value in the state", { secret_string: "${var.x}" }, "its value is in the state"],
    ["bytes in the state", { secret_binary: "AAAA" }, "its value is in the state"],
    ["a value in the code", { secret_string_wo: "hunter2" }, "secret_string_wo is written out"],
    ["no version", { secret_string_wo_version: undefined }, "secret_string_wo_version is missing"],
  ])("breaks by %s", (_, edit, problem) => {
    const broken = changed(stack, value, (body) => ({ ...body, ...edit }));
    expect(dataSecretsUnstored.proof(broken).broken).toEqual([{ address: value, problem }]);
  });
});
