import { dataSecretsClosed } from "../../../controls/objectives/data-secrets-closed";
import { dataSecretsUnstored } from "../../../controls/objectives/data-secrets-unstored";
import { SecureParameter } from "../../../modules/secrets/secure-parameter";
import type { SecureParameterProps } from "../../../modules/secrets/secure-parameter-props";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const props: SecureParameterProps = {
  name: "/shop/payments/api-key",
  description: "Key of the payments API.",
  keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/acme/secrets",
  value: { kind: "given", version: 3, from: "${var.api_key}" },
};
const address = "aws_ssm_parameter.api_key";

function parameterStack(more: Partial<SecureParameterProps> = {}) {
  return stackWith((stack) => new SecureParameter(stack, "ApiKey", { ...props, ...more }));
}

describe("a secure parameter", () => {
  test("is encrypted with a key of the account's own, and written without being stored", () => {
    const body = parameterStack().resource?.["aws_ssm_parameter"]?.["api_key"];
    expect(body).toMatchObject({
      name: "/shop/payments/api-key",
      type: "SecureString",
      tier: "Standard",
      key_id: props.keyArn,
      value_wo: "${var.api_key}",
      value_wo_version: 3,
      lifecycle: { prevent_destroy: true },
    });
    expect(body).not.toHaveProperty("value");
  });

  test("may be generated, and of the tier for longer values", () => {
    const stack = parameterStack({ tier: "Advanced", value: { kind: "generated", version: 1 } });
    expect(stack.resource?.["aws_ssm_parameter"]?.["api_key"]).toMatchObject({
      tier: "Advanced",
      value_wo: "${ephemeral.aws_secretsmanager_random_password.api_key_generated_value.random_password}",
    });
  });

  test.each<readonly [string, Partial<SecureParameterProps>, string]>([
    ["a name without a path", { name: "api-key" }, 'the name "api-key"'],
    ["a name of AWS's", { name: "/aws/api-key" }, 'the name "/aws/api-key"'],
    ["sixteen parts", { name: "/a".repeat(16) }, "the name"],
    ["no description", { description: "" }, "an empty description"],
    ["AWS's key", { keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/aws/ssm" }, "the key arn"],
    [
      "a value in code",
      { value: { kind: "given", version: 1, from: "hunter2" } },
      "value.from is no reference",
    ],
  ])("is refused with %s", (_, wrong, found) => {
    expect(() => parameterStack(wrong)).toThrow(found);
  });

  test("keeps what it claims, and careless edits break it", () => {
    const stack = parameterStack();
    const held = { satisfied: [address], broken: [] };
    expect([dataSecretsClosed.proof(stack), dataSecretsUnstored.proof(stack)]).toEqual([held, held]);
    const edited = (edit: object) => changed(stack, address, (body) => ({ ...body, ...edit }));
    const problems = (edit: object) =>
      [dataSecretsClosed, dataSecretsUnstored].flatMap(({ proof }) =>
        proof(edited(edit)).broken.map(({ problem }) => problem),
      );
    expect(problems({ key_id: undefined })).toEqual(["key_id is no customer managed key"]);
    expect(problems({ value: "hunter2" })).toEqual(["its value is in the state"]);
    expect(problems({ insecure_value: "hunter2" })).toEqual(["its value is in the state"]);
    expect(problems({ value_wo: "hunter2" })).toEqual(["value_wo is written out"]);
    expect(problems({ value_wo_version: undefined })).toEqual(["value_wo_version is missing"]);
    expect(problems({ type: "String", value: "eu-west-1", key_id: undefined, value_wo: undefined })).toEqual(
      [],
    );
  });
});
