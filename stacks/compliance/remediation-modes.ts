import type { RemediationName } from "../../facts/managed-rules";
import { remediationDocuments } from "../../modules/compliance/remediation-documents";
import type { RemediationMode } from "../../modules/compliance/remediation-pack-template";
import type { Estate } from "../estate";

/** How each finding of AWS Config is remediated. */
export function remediationModes(estate: Estate): Record<RemediationName, RemediationMode> {
  const names = Object.keys(remediationDocuments) as RemediationName[];
  const chosen = estate.organization.compliance.remediation;
  return Object.fromEntries(
    names.map((name) => [name, estate.has("remediation") ? (chosen[name] ?? "manual") : "off"]),
  ) as Record<RemediationName, RemediationMode>;
}
