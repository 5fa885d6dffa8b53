import type { RemediationName } from "../../facts/managed-rules";
import type { RemediationMode } from "../../modules/compliance/remediation-pack-template";
import type { Estate } from "../estate";
import { remediationModes } from "./remediation-modes";

/** Remediations that are not off, in an account or in general. */
export function remediationsOn(estate: Estate, account?: string): RemediationName[] {
  const place = account === undefined ? {} : { account };
  const modes = Object.entries(remediationModes(estate, place)) as [RemediationName, RemediationMode][];
  return modes.filter(([, mode]) => mode !== "off").map(([name]) => name);
}
