import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketReplicationConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-replication-configuration";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";
import type { ObjectiveId } from "../../controls/objectives";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { BucketEncryption } from "./bucket-encryption";
import { bucketGuardStatements } from "./bucket-guard-statements";
import type { BucketReplication } from "./bucket-replication";

/** How long objects live. Incomplete uploads are aborted after seven days in every bucket. */
export interface BucketLifecycle {
  /** Days after which objects move to Glacier Instant Retrieval. @default never */
  readonly archiveAfterDays?: number;
  /** Days after which objects expire. @default never */
  readonly expireAfterDays?: number;
  /** Days after which overwritten or deleted versions are removed. @default 90 */
  readonly noncurrentDays?: number;
}

/** Write-once-read-many protection of each new object. */
export interface BucketObjectLock {
  /** Governance may be bypassed by named permission; compliance by nobody, the root user included. */
  readonly mode: "GOVERNANCE" | "COMPLIANCE";
  readonly retentionDays: number;
}

export interface SecureBucketProps {
  /** Name of the bucket, unique in the partition. */
  readonly bucketName: string;
  readonly encryption: BucketEncryption;
  /**
   * Bucket that receives this one's server access logs. The `policy.bucket` of its `SecureBucket` makes
   * Terraform wait for the policy that admits them. @default none: only for the access-log bucket
   */
  readonly accessLogBucket?: string;
  readonly lifecycle?: BucketLifecycle;
  /** @default none */
  readonly objectLock?: BucketObjectLock;
  /** Where each new object is replicated to; a deletion is not. @default nowhere */
  readonly replication?: BucketReplication;
  /** Statements beside the guards that every bucket gets; a function receives the bucket's ARN. @default none */
  readonly statements?: readonly PolicyStatement[] | ((bucketArn: string) => readonly PolicyStatement[]);
  /** What the bucket fulfils beside the objectives of every bucket. @default none */
  readonly objectives?: readonly ObjectiveId[];
}

/**
 * An S3 bucket with every guard that AWS offers as a constant: owner enforced, public access blocked,
 * versioned, encrypted, TLS 1.2 or later, uploads with another key denied, events to EventBridge, and kept
 * by `prevent_destroy`.
 *
 * Sources: AWS "Security best practices for Amazon S3"; CIS AWS Foundations 3.1.1, 3.1.4, 4.4.
 */
export class SecureBucket extends Construct {
  readonly resource: S3Bucket;
  readonly policy: S3BucketPolicy;

  constructor(scope: Construct, id: string, props: SecureBucketProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new S3Bucket(this, "Resource", {
      bucket: props.bucketName,
      ...(props.objectLock && { objectLockEnabled: true }),
      lifecycle: { preventDestroy: true },
    });
    const bucket = this.resource.id;
    const versioning = new S3BucketVersioningA(this, "Versioning", {
      bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketOwnershipControls(this, "Ownership", {
      bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const publicAccess = new S3BucketPublicAccessBlock(this, "PublicAccess", {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketServerSideEncryptionConfigurationA(this, "Encryption", {
      bucket,
      rule: [encryptionRule(props.encryption)],
    });
    const statements = props.statements ?? [];
    this.policy = new S3BucketPolicy(this, "Policy", {
      bucket,
      policy: policyJson({
        statements: [
          ...bucketGuardStatements(this.resource.arn, props.encryption),
          ...(typeof statements === "function" ? statements(this.resource.arn) : statements),
        ],
      }),
      // S3 rejects a policy and a public access block that are written at the same moment.
      dependsOn: [publicAccess],
    });
    new S3BucketLifecycleConfiguration(this, "Lifecycle", {
      bucket,
      rule: [lifecycleRule(props.lifecycle ?? {})],
      dependsOn: [versioning],
    });
    new S3BucketNotification(this, "Events", { bucket, eventbridge: true });
    if (props.accessLogBucket !== undefined) {
      new S3BucketLoggingA(this, "AccessLogs", {
        bucket,
        targetBucket: props.accessLogBucket,
        targetPrefix: `${props.bucketName}/`,
      });
    }
    if (props.objectLock) {
      new S3BucketObjectLockConfigurationA(this, "ObjectLock", {
        bucket,
        rule: {
          defaultRetention: { mode: props.objectLock.mode, days: props.objectLock.retentionDays },
        },
        dependsOn: [versioning],
      });
    }
    if (props.replication) {
      new S3BucketReplicationConfigurationA(this, "Replication", {
        bucket,
        role: props.replication.roleArn,
        rule: [replicationRule(props.replication)],
        dependsOn: [versioning],
      });
    }
    fulfils(
      this,
      "data.buckets-private",
      "data.buckets-encrypted",
      "data.buckets-tls-only",
      ...(props.objectives ?? []),
    );
  }
}

function encryptionRule(encryption: BucketEncryption) {
  if (encryption.kind === "s3") {
    return { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
  }
  return {
    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: encryption.keyArn },
    bucketKeyEnabled: true,
  };
}

function lifecycleRule(lifecycle: BucketLifecycle) {
  return {
    id: "retention",
    status: "Enabled",
    filter: [{ prefix: "" }],
    abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
    noncurrentVersionExpiration: [{ noncurrentDays: lifecycle.noncurrentDays ?? 90 }],
    ...(lifecycle.archiveAfterDays !== undefined && {
      transition: [{ days: lifecycle.archiveAfterDays, storageClass: "GLACIER_IR" }],
    }),
    ...(lifecycle.expireAfterDays !== undefined && { expiration: [{ days: lifecycle.expireAfterDays }] }),
  };
}

/**
 * Ownership is changed by name, which a bucket whose owner is enforced would need no more: it holds under either setting.
 *
 * Source: Amazon S3 User Guide "Changing the replica owner", "Replicating encrypted objects".
 */
function replicationRule({ bucketArn, accountId, keyArn }: BucketReplication) {
  return {
    id: "all-objects",
    priority: 0,
    status: "Enabled",
    filter: { prefix: "" },
    // A deletion here must not take the replica with it.
    deleteMarkerReplication: { status: "Disabled" },
    sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Enabled" } },
    destination: {
      bucket: bucketArn,
      account: accountId,
      accessControlTranslation: { owner: "Destination" },
      encryptionConfiguration: { replicaKmsKeyId: keyArn },
    },
  };
}
