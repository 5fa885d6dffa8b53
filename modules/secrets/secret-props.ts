import type { SecretAudience } from "./secret-policy";
import type { SecretValue } from "./secret-value";

/** A copy of a secret in another Region, which AWS keeps the same. */
export interface SecretReplica {
  readonly region: string;
  /** ARN of a customer managed key in that Region. */
  readonly keyArn: string;
}

/** What a secret is made from; see `Secret`. */
export interface SecretProps extends SecretAudience {
  /** What applications ask for: `shop/payments-api`. */
  readonly name: string;
  /** What it is for, shown in the console. */
  readonly description: string;
  /** ARN of the customer managed key that encrypts it: the ring's key for secrets. */
  readonly keyArn: string;
  /** Days in which a deleted secret can be restored, 7 to 30. Its name is taken until then. @default 30 */
  readonly recoveryWindowDays?: number;
  /** @default none */
  readonly replicas?: readonly SecretReplica[];
  /** What Terraform writes into it. @default nothing: people write the value, or the service that uses it */
  readonly value?: SecretValue;
}
