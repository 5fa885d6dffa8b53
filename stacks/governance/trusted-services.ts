import { administeredServices } from "../../config/administered-services";
import { delegableServices } from "../../facts/delegable-services";
import type { Estate } from "../estate";

/** Service principals with trusted access: those listed, and those of what the security account administers. */
export function trustedServices(estate: Estate): string[] {
  const listed = estate.organization.organization?.trustedServices ?? [];
  const needed = administeredServices(estate.organization).flatMap((name) => [
    ...delegableServices[name].servicePrincipals,
  ]);
  return [...new Set([...listed, ...needed])];
}
