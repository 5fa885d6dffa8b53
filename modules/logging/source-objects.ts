import type { LogSources } from "./log-sources";

/**
 * The objects that the sources' logs become: `AWSLogs/<account>/...`. The service puts the account of the
 * source in the path; where an organization's id admits the sources, its accounts are not listed again,
 * since a bucket policy holds 20 KB.
 *
 * @param below what follows the account in the path, for example `Config/*`
 */
export function sourceObjects(bucketArn: string, sources: LogSources, below: string): readonly string[] {
  return sources.organizationId === undefined
    ? [...sources.accountIds].sort().map((id) => `${bucketArn}/AWSLogs/${id}/${below}`)
    : [`${bucketArn}/AWSLogs/*/${below}`];
}
