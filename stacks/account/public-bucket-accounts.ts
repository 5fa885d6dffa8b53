import type { Estate } from "../estate";

/** Names of the accounts whose buckets may be made public, in the order of the file. */
export function publicBucketAccounts(estate: Estate): string[] {
  return estate.accountNames.filter((name) => estate.account(name).publicBuckets !== undefined);
}
