import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { dataSecretsRotated } from "../../../controls/objectives/data-secrets-rotated";
import { Secret } from "../../../modules/secrets/secret";
import type { SecretProps } from "../../../modules/secrets/secret-props";
import { SecretRotation, type SecretRotationProps } from "../../../modules/secrets/secret-rotation";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";
import { secretProps } from "./secret-stack";

const functionArn = "arn:aws:lambda:eu-west-1:222222222222:function:rotate";
const managedArn = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:rds!db-2f1d7c6e-AbCdEf";
const address = "aws_secretsmanager_secret_rotation.rotation";

type Choices = Omit<SecretRotationProps, "of"> & {
  readonly functionArn?: string;
  readonly secret?: Partial<SecretProps>;
};

function byFunction({ secret, functionArn: arn = functionArn, ...choices }: Choices = {}) {
  return stackWith((stack) => {
    const made = new Secret(stack, "Secret", { ...secretProps, ...secret });
    const of = { kind: "function", secret: made, functionArn: arn } as const;
    new SecretRotation(stack, "Rotation", { of, ...choices });
  });
}

function managed(secretArn: string) {
  return stackWith((stack) => new SecretRotation(stack, "Rotation", { of: { kind: "managed", secretArn } }));
}

const rotationOf = ({ resource }: ReturnType<typeof managed>) =>
  resource?.["aws_secretsmanager_secret_rotation"]?.["rotation"];

describe("the rotation of a secret", () => {
  test("is done by a function each 30 days, and not at once", () => {
    expect(rotationOf(byFunction())).toMatchObject({
      secret_id: "${aws_secretsmanager_secret.secret.id}",
      rotation_lambda_arn: functionArn,
      rotate_immediately: false,
      rotation_rules: { automatically_after_days: 30 },
    });
    expect(rotationOf(byFunction({ intervalDays: 90, rotateImmediately: true }))).toMatchObject({
      rotate_immediately: true,
      rotation_rules: { automatically_after_days: 90 },
    });
  });

  test("is done by the service that made the secret", () => {
    const body = rotationOf(managed(managedArn));
    expect(body).toMatchObject({ secret_id: managedArn, rotate_immediately: false });
    expect(body).not.toHaveProperty("rotation_lambda_arn");
  });

  test("may be of a secret of which only an apply knows", () => {
    const stack = stackWith((scope) => {
      const database = new DbInstance(scope, "Database", { instanceClass: "db.t4g.micro" });
      const secretArn = database.masterUserSecret.get(0).secretArn;
      new SecretRotation(scope, "Rotation", { of: { kind: "managed", secretArn } });
    });
    expect(rotationOf(stack)?.["secret_id"]).toBe(
      "${aws_db_instance.database.master_user_secret[0].secret_arn}",
    );
  });

  test.each([0, 91, 7.5])("is refused each %d days", (intervalDays) => {
    expect(() => byFunction({ intervalDays })).toThrow(`${intervalDays} days between rotations`);
  });

  test("that nothing can do is refused", () => {
    const own = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:shop/payments-api-AbCdEf";
    expect(() => managed(own)).toThrow(`nothing can rotate ${own}`);
    expect(() =>
      stackWith((stack) => {
        const secret = new Secret(stack, "Secret", secretProps);
        const of = { kind: "managed", secretArn: secret.resource.arn } as const;
        new SecretRotation(stack, "Rotation", { of });
      }),
    ).toThrow("nothing can rotate ${aws_secretsmanager_secret.secret.arn}");
    expect(() => byFunction({ functionArn: "rotate" })).toThrow("nothing can rotate by rotate");
    expect(() => byFunction({ functionArn: "arn:aws:iam::222222222222:role/rotate" })).toThrow(
      "nothing can rotate by arn:aws:iam",
    );
  });

  // Issue 37302 of the AWS provider.
  test("is refused where Terraform writes the value, which it would write over the one in use", () => {
    const value = { kind: "generated", version: 1 } as const;
    expect(() => byFunction({ secret: { value } })).toThrow("Terraform writes the value of this secret");
  });
});

describe("data.secrets-rotated", () => {
  const stack = byFunction();

  test("holds for both kinds", () => {
    for (const one of [stack, managed(managedArn)])
      expect(dataSecretsRotated.proof(one)).toEqual({ satisfied: [address], broken: [] });
  });

  test.each([
    [{ rotation_rules: { automatically_after_days: 91 } }, "it is not renewed within 90 days"],
    [{ rotation_rules: { schedule_expression: "rate(365 days)" } }, "it is not renewed within 90 days"],
    [{ rotation_rules: undefined }, "it is not renewed within 90 days"],
    [{ rotation_lambda_arn: undefined }, "nothing can rotate it"],
  ])("breaks by %j", (edit, problem) => {
    const broken = changed(stack, address, (body) => ({ ...body, ...edit }));
    expect(dataSecretsRotated.proof(broken).broken).toEqual([{ address, problem }]);
  });
});
