import type { RemediationName } from "../../facts/managed-rules";
import { remediationDocuments } from "../../modules/compliance/remediation-documents";
import type { RemediationMode } from "../../modules/compliance/remediation-pack-template";
import { publicBucketAccounts } from "../account/public-bucket-accounts";
import type { Estate } from "../estate";

/**
 * How each finding of AWS Config is remediated, in an account or in general. Where buckets may be public, nothing closes
 * one before somebody has looked.
 */
export function remediationModes(estate: Estate, account?: string): Record<RemediationName, RemediationMode> {
  const names = Object.keys(remediationDocuments) as RemediationName[];
  const chosen = { ...estate.organization.compliance.remediation };
  if (account !== undefined && publicBucketAccounts(estate).includes(account)) {
    if (chosen["block-bucket-public-access"] === "automatic") chosen["block-bucket-public-access"] = "manual";
  }
  return Object.fromEntries(
    names.map((name) => [name, estate.has("remediation") ? (chosen[name] ?? "manual") : "off"]),
  ) as Record<RemediationName, RemediationMode>;
}
