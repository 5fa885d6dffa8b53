/** How long logs of one kind are kept, and where. */
export interface LogLifetime {
  /** Days after which they move to cold storage. */
  readonly archiveAfterDays: number;
  /** Days after which they are removed. */
  readonly expireAfterDays: number;
}
