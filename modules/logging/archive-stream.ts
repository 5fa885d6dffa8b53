import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { KinesisFirehoseDeliveryStream } from "@cdktf/provider-aws/lib/kinesis-firehose-delivery-stream";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import { viaService } from "../../core/via-service";
import type { Partition } from "../../facts/partitions";

export interface ArchiveStreamProps {
  readonly name: string;
  /** Name of the role that writes to the archive, and that the bucket's policy admits. */
  readonly roleName: string;
  /** What it writes, in the plural and in lower case: `findings`. Objects begin with it. */
  readonly writes: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Region of the stream, the bucket and its key. */
  readonly region: string;
  readonly bucketArn: string;
  /** ARN of the key under which records wait in the stream; its policy lets Firehose have a grant. */
  readonly keyArn: string;
  /** `by-stream`: the stream compresses what it is given; `by-sender`: it comes compressed by gzip. */
  readonly compression: "by-stream" | "by-sender";
  /** What must be there before it writes, in the same stack. @default nothing */
  readonly dependsOn?: readonly ITerraformDependable[];
}

/**
 * A stream of Data Firehose into a bucket of the log archive, and the role that writes there. Records wait under a key of
 * ours (see `streamGrantStatement`), and S3 encrypts what comes under the archive's.
 *
 * Sources: Amazon Data Firehose Developer Guide "Data protection"; Amazon Data Firehose Developer Guide "Grant Firehose access to an Amazon S3 destination" (cross-account).
 */
export function archiveStream(scope: Construct, props: ArchiveStreamProps): KinesisFirehoseDeliveryStream {
  const { partition, accountId, region, bucketArn, writes } = props;
  const delivery = new IamRole(scope, "DeliveryRole", {
    name: props.roleName,
    description: `Writes ${writes} to the log archive.`,
    assumeRolePolicy: policyJson({
      statements: [
        {
          sid: "AllowRoleToService",
          // Firehose says for whom it acts by the account's id as external id.
          reason: "Only for this account's own stream.",
          effect: "Allow",
          principals: { Service: ["firehose.amazonaws.com"] },
          actions: ["sts:AssumeRole"],
          conditions: { StringEquals: { "sts:ExternalId": accountId } },
        },
      ],
    }),
  });
  const permissions = new IamRolePolicy(scope, "DeliveryPermissions", {
    name: `write-${writes.replaceAll(" ", "-")}`,
    role: delivery.id,
    policy: policyJson({
      statements: [
        {
          sid: "AllowObjectsToArchive",
          reason: "Objects are added to the archive's bucket, and none is read or removed.",
          effect: "Allow",
          actions: [
            "s3:AbortMultipartUpload",
            "s3:GetBucketLocation",
            "s3:ListBucket",
            "s3:ListBucketMultipartUploads",
            "s3:PutObject",
            "s3:PutObjectAcl",
          ],
          resources: [bucketArn, `${bucketArn}/*`],
        },
        {
          sid: "AllowEncryptionInArchive",
          reason: "S3 encrypts what is delivered, under the archive's key, whose id only the archive knows.",
          effect: "Allow",
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: [`arn:${partition}:kms:${region}:*:key/*`],
          conditions: {
            StringEquals: { "kms:ViaService": viaService("s3", region) },
            StringLike: { "kms:EncryptionContext:aws:s3:arn": [bucketArn, `${bucketArn}/*`] },
          },
        },
      ],
    }),
  });
  return new KinesisFirehoseDeliveryStream(scope, "Resource", {
    name: props.name,
    destination: "extended_s3",
    serverSideEncryption: { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: props.keyArn },
    extendedS3Configuration: {
      roleArn: delivery.arn,
      bucketArn,
      bufferingInterval: 300,
      bufferingSize: 16,
      // What is compressed already is a whole file of gzip, one after the other.
      ...(props.compression === "by-stream"
        ? { compressionFormat: "GZIP" }
        : { compressionFormat: "UNCOMPRESSED", fileExtension: ".gz" }),
      prefix: `${writes.replaceAll(" ", "-")}/!{timestamp:yyyy/MM/dd}/`,
      errorOutputPrefix: "errors/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/",
    },
    dependsOn: [permissions, ...(props.dependsOn ?? [])],
  });
}
