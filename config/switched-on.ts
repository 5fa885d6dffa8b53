import type { CapabilityName } from "../core/capabilities";
import { capabilityRegions } from "../core/capability-regions";
import { chosenCapabilities } from "./chosen-capabilities";
import type { Organization } from "./schema/organization";

/** Enabled capabilities: those that are chosen, but for what AWS offers in none of the Regions. */
export function switchedOn(organization: Organization): ReadonlySet<CapabilityName> {
  const chosen = [...chosenCapabilities(organization)];
  return new Set(chosen.filter((name) => capabilityRegions(name, organization.regions).made.length > 0));
}
