import type { PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";

/** A role that writes to the archive for a service which does not write as itself, as Data Firehose does. */
export interface RoleDelivery {
  /** What it delivers, as part of statement ids, in PascalCase: `Finding`. */
  readonly what: string;
  readonly partition: Partition;
  /** Account of the role. */
  readonly accountId: string;
  readonly roleArn: string;
}

/**
 * Lets a delivery role add objects. It is named by condition, since a policy that names a role which is not there yet is
 * refused.
 *
 * Source: Amazon Data Firehose Developer Guide "Cross-account delivery to an Amazon S3 destination".
 */
export function roleDeliveryStatements(bucketArn: string, delivery: RoleDelivery): PolicyStatement[] {
  const from = {
    effect: "Allow" as const,
    principals: { AWS: [`arn:${delivery.partition}:iam::${delivery.accountId}:root`] },
    conditions: { ArnEquals: { "aws:PrincipalArn": delivery.roleArn } },
  };
  return [
    {
      sid: `AllowBucketChecksTo${delivery.what}Delivery`,
      reason: "The delivery looks at the bucket, and at uploads that it has not finished.",
      actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
      resources: [bucketArn],
      ...from,
    },
    {
      sid: `Allow${delivery.what}sTo${delivery.what}Delivery`,
      reason: "The delivery adds objects, and reads none.",
      actions: ["s3:AbortMultipartUpload", "s3:PutObject", "s3:PutObjectAcl"],
      resources: [`${bucketArn}/*`],
      ...from,
    },
  ];
}
