import {
  SecretsmanagerSecretRotation,
  type SecretsmanagerSecretRotationConfig,
} from "@cdktf/provider-aws/lib/secretsmanager-secret-rotation";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import type { Secret } from "./secret";
import { secretRotationProblems } from "./secret-rotation-problems";

/** What is rotated, and who does it. */
export type RotatedSecret =
  | {
      readonly kind: "function";
      readonly secret: Secret;
      /**
       * ARN of the Lambda function that renews it. Secrets Manager may invoke it by the function's own policy, its role reads
       * and writes the secret: one of `readerArns`, where the secret lists them.
       */
      readonly functionArn: string;
    }
  | {
      readonly kind: "managed";
      /** ARN of a secret that RDS, Aurora, Redshift or DocumentDB made, and renews: `master_user_secret[0].secret_arn`. */
      readonly secretArn: string;
    };

export interface SecretRotationProps {
  readonly of: RotatedSecret;
  /** Days between two rotations, 1 to 90. @default 30 */
  readonly intervalDays?: number;
  /**
   * Whether the first one happens when this is applied. It breaks whoever still uses the old value.
   * @default false: in the first window of the schedule; a function is tried at once, and changes nothing
   */
  readonly rotateImmediately?: boolean;
}

/**
 * Renews a secret on a schedule.
 *
 * A value that Terraform has written is not rotated: Terraform forgets its version once AWS has removed it, and writes
 * another value over the one in use.
 *
 * Sources: Security Hub SecretsManager.1 and .4; AWS Secrets Manager API Reference "RotateSecret"; issue 37302 of the AWS
 * provider (versions that AWS removed), 34108 (`rotate_immediately`).
 *
 * @throws PalisadeError for a rotation that nothing can do, or that is too rare
 */
export class SecretRotation extends Construct {
  readonly resource: SecretsmanagerSecretRotation;

  constructor(scope: Construct, id: string, props: SecretRotationProps) {
    super(scope, id);
    requireProps(this, props);
    const { intervalDays = 30, rotateImmediately = false } = props;
    const of = target(props.of);
    const { secretId, rotationLambdaArn } = resolved(this, of);
    const problems = secretRotationProblems(this.node.path, {
      secret: secretId,
      functionArn: rotationLambdaArn,
      isWritten: props.of.kind === "function" && props.of.secret.isWritten,
      intervalDays,
    });
    if (problems.length > 0) throw new PalisadeError(problems);
    this.resource = new SecretsmanagerSecretRotation(this, "Resource", {
      ...of,
      rotateImmediately,
      rotationRules: { automaticallyAfterDays: intervalDays },
    });
    fulfils(this, "data.secrets-rotated");
  }
}

function target(
  of: RotatedSecret,
): Pick<SecretsmanagerSecretRotationConfig, "secretId" | "rotationLambdaArn"> {
  return of.kind === "managed"
    ? { secretId: of.secretArn }
    : { secretId: of.secret.resource.id, rotationLambdaArn: of.functionArn };
}
