import type { RemediationName } from "../../facts/managed-rules";
import type { RemediationMode } from "../../modules/compliance/remediation-pack-template";
import type { Estate } from "../estate";
import { remediationModes } from "./remediation-modes";

/** Remediations that are not off. */
export function remediationsOn(estate: Estate): RemediationName[] {
  const modes = Object.entries(remediationModes(estate)) as [RemediationName, RemediationMode][];
  return modes.filter(([, mode]) => mode !== "off").map(([name]) => name);
}
