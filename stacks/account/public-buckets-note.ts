import type { Estate } from "../estate";
import { boundGuardrails } from "../governance/bound-guardrails";

/** What is left to do before a bucket of an account is public, and what keeps watching, as Markdown; empty where none may be. */
export function publicBucketsNote(estate: Estate, account: string): string {
  const { publicBuckets } = estate.account(account);
  if (publicBuckets === undefined) return "";
  const perimeter = boundGuardrails(estate, account).has("DenyForeignIdentities")
    ? ` \`DenyForeignIdentities\` denies the account's data to everybody outside of the organization, whatever a bucket policy says: tag the bucket \`${estate.names.governance.perimeterTag("identity")}: "true"\` with the deployment role.`
    : "";
  return `Bucket policies may make buckets of this account public, until ${publicBuckets.expires}. ACLs may not. Each bucket stays closed until its own public access block is lifted.${perimeter}

Findings about the account's block are suppressed here and nowhere else. Those about a single public bucket are not (Security Hub S3.2, S3.3 and S3.8, AWS Config, GuardDuty): accept them under \`detection.suppressedFindings\`. The remediation \`block-bucket-public-access\` and the response \`close-bucket\` wait for a person in this account, even where the configuration says automatic.`;
}
