import type { RemediationName } from "../../facts/managed-rules";
import { remediationDocuments } from "../../modules/compliance/remediation-documents";
import type { RemediationMode } from "../../modules/compliance/remediation-pack-template";
import { publicBucketAccounts } from "../account/public-bucket-accounts";
import type { Estate } from "../estate";

/** Where something is remediated. @default anywhere */
interface RemediationPlace {
  readonly account?: string;
  readonly region?: string;
}

/**
 * How each finding of AWS Config is remediated, in an account or in general. Where buckets may be public, nothing closes
 * one before somebody has looked. A trail is started where it is, and nowhere else.
 */
export function remediationModes(
  estate: Estate,
  place: RemediationPlace = {},
): Record<RemediationName, RemediationMode> {
  const names = Object.keys(remediationDocuments) as RemediationName[];
  const chosen = { ...estate.organization.compliance.remediation };
  const { account } = place;
  if (account !== undefined && publicBucketAccounts(estate).includes(account)) {
    if (chosen["block-bucket-public-access"] === "automatic") chosen["block-bucket-public-access"] = "manual";
  }
  const works = (name: RemediationName) =>
    estate.has("remediation") && (name !== "start-trail" || ownsTrail(estate, place));
  return Object.fromEntries(
    names.map((name) => [name, works(name) ? (chosen[name] ?? "manual") : "off"]),
  ) as Record<RemediationName, RemediationMode>;
}

function ownsTrail(estate: Estate, { account, region }: RemediationPlace): boolean {
  return (
    (account === undefined || account === estate.holder("management")) &&
    (region === undefined || region === estate.home)
  );
}
