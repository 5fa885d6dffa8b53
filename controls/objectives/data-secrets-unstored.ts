import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Whoever reads the code, a plan or the state learns no secret. */
export const dataSecretsUnstored = {
  id: "data.secrets-unstored",
  promise:
    "No secret is in code, plan or state: Terraform writes values by write-only arguments only, from ephemeral ones.",
  source:
    "Terraform, Use write-only arguments; AWS Prescriptive Guidance, Securing sensitive data in Terraform",
  proof: (stack) =>
    merged(
      judged(stack, "aws_secretsmanager_secret_version", (body) =>
        body["secret_string"] !== undefined || body["secret_binary"] !== undefined
          ? "its value is in the state"
          : writtenOnly(body, "secret_string_wo"),
      ),
      // What is judged of a secret itself is that nothing stores its value, which only a version can.
      judged(stack, "aws_secretsmanager_secret", () => undefined),
      judged(stack, "aws_ssm_parameter", (body) => {
        if (body["type"] !== "SecureString") return undefined;
        return body["value"] !== undefined || body["insecure_value"] !== undefined
          ? "its value is in the state"
          : writtenOnly(body, "value_wo");
      }),
    ),
} as const satisfies Objective;

function writtenOnly(body: ResourceBody, argument: string): string | undefined {
  const value = String(body[argument]);
  if (!/^\$\{.*\b(ephemeral|var)\.\w/s.test(value)) return `${argument} is written out`;
  return typeof body[`${argument}_version`] === "number" ? undefined : `${argument}_version is missing`;
}
