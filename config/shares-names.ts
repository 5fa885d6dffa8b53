import type { Organization } from "./schema/organization";

/** Whether a network shares names with others: those of its endpoints, or of zones of its own. */
export function sharesNames(network: Organization["networks"][string]): boolean {
  return network.centralEndpoints === true || network.privateZones.length > 0;
}
