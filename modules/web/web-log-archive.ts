/** Bucket and key of the log archive. */
export interface WebLogArchive {
  readonly accountId: string;
  readonly region: string;
  readonly bucketArn: string;
  /** `alias/<name>` of the key that encrypts the bucket. */
  readonly keyAlias: string;
}
