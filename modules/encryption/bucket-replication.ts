/** Where S3 replicates each new object of a bucket to: a bucket whose owner owns the replicas. */
export interface BucketReplication {
  /** ARN of the role by which S3 replicates. */
  readonly roleArn: string;
  readonly bucketArn: string;
  /** Account that owns the bucket. */
  readonly accountId: string;
  /** ARN of the KMS key that encrypts replicas, or of its alias. */
  readonly keyArn: string;
}
