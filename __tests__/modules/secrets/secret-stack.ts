import { Secret } from "../../../modules/secrets/secret";
import type { SecretProps } from "../../../modules/secrets/secret-props";
import { stackWith } from "../../stack-with";

/** A secret with what it must have. */
export const secretProps: SecretProps = {
  name: "shop/payments-api",
  description: "Key of the payments API; renewed by its vendor's portal.",
  keyArn: "arn:aws:kms:eu-west-1:222222222222:alias/acme/secrets",
  organizationId: "o-acme123456",
};

/** A stack with one secret. */
export function secretStack(props: Partial<SecretProps> = {}) {
  return stackWith((stack) => new Secret(stack, "PaymentsApi", { ...secretProps, ...props }));
}
