import { chosenCapabilities } from "../config/chosen-capabilities";
import type { CapabilityName } from "../core/capabilities";
import { capabilityRegions } from "../core/capability-regions";
import type { Estate } from "./estate";

/** Capabilities that a file chooses and AWS does not offer where they would be, with those Regions, in the order of the list. */
export function notOffered(
  estate: Estate,
): { readonly capability: CapabilityName; readonly regions: readonly string[] }[] {
  const { organization } = estate;
  return [...chosenCapabilities(organization)].flatMap((capability) => {
    const { missing } = capabilityRegions(capability, organization.regions);
    return missing.length === 0 ? [] : [{ capability, regions: missing }];
  });
}
