import { administeredServices } from "../../config/administered-services";
import { switchedOn } from "../../config/switched-on";
import { type Capability, capabilities } from "../../core/capabilities";
import { delegableServices } from "../../facts/delegable-services";
import type { Estate } from "../estate";
import { controlTower } from "./control-tower";

/**
 * Service principals with trusted access: those listed, those of what the security account administers, and those of what
 * is switched on, and of AWS Control Tower where it governs.
 */
export function trustedServices(estate: Estate): string[] {
  const listed = estate.organization.organization?.trustedServices ?? [];
  const administered = administeredServices(estate.organization).flatMap((name) => [
    ...delegableServices[name].servicePrincipals,
  ]);
  const needed = [...switchedOn(estate.organization)].flatMap(
    (name) => (capabilities[name] as Capability).trustedServices ?? [],
  );
  const governed =
    estate.organization.organization?.controlTower === true ? controlTower.trustedServices : [];
  return [...new Set([...listed, ...administered, ...needed, ...governed])];
}
