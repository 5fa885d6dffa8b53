/** Whose buckets are replicated to the archive. */
export interface ReplicationSource {
  readonly organizationId: string;
  /** ARN pattern of the roles by which S3 replicates, which only the deployment roles make. */
  readonly roleArn: string;
}
