import type { SecretValue } from "./secret-value";

/** What a secure parameter is made from; see `SecureParameter`. */
export interface SecureParameterProps {
  /** With its path: `/shop/payments/api-key`. */
  readonly name: string;
  /** What it is for, shown in the console. */
  readonly description: string;
  /** ARN of the customer managed key that encrypts it: the ring's key for secrets. */
  readonly keyArn: string;
  /** What Terraform writes into it: Parameter Store has no parameter without a value. */
  readonly value: SecretValue;
  /** Standard takes 4 KB, Advanced 8 KB for a charge. A parameter never goes back to Standard. @default "Standard" */
  readonly tier?: "Standard" | "Advanced";
}
