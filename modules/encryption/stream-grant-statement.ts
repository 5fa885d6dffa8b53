import type { PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";

/** Whose stream of Data Firehose is encrypted under the key. */
export interface StreamGrant {
  readonly partition: Partition;
  /** Account of the key and of the stream. */
  readonly accountId: string;
  /** ARNs of the roles that make the stream. */
  readonly administratorArns: readonly string[];
}

/**
 * Lets the roles that apply Terraform have Data Firehose make itself the grant by which it uses the key: Firehose asks for
 * it in the name of whoever makes the stream, and manages it from then on. `kms:ViaService` is left out, since AWS
 * documents no value of it for Firehose.
 *
 * Sources: Amazon Data Firehose API Reference "DeliveryStreamEncryptionConfigurationInput"; AWS KMS Developer Guide
 * "kms:GrantIsForAWSResource", "kms:GrantOperations".
 */
export function streamGrantStatement(stream: StreamGrant): PolicyStatement {
  return {
    sid: "AllowGrantToFirehose",
    reason: "Firehose gets a grant when its stream is made; by their own call, the roles hand out none.",
    effect: "Allow",
    principals: { AWS: [`arn:${stream.partition}:iam::${stream.accountId}:root`] },
    actions: ["kms:CreateGrant"],
    resources: ["*"],
    conditions: {
      ArnEquals: { "aws:PrincipalArn": stream.administratorArns },
      Bool: { "kms:GrantIsForAWSResource": "true" },
    },
  };
}
