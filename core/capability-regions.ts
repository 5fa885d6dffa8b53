import { type Capability, type CapabilityName, capabilities } from "./capabilities";
import { isAvailable } from "./is-available";

/** Regions of an organization. */
export interface UsedRegions {
  readonly home: string;
  readonly enabled: readonly string[];
}

/** Regions in which a capability is made, and those in which it would be if AWS offered it there; both as enabled. */
export function capabilityRegions(
  name: CapabilityName,
  { home, enabled }: UsedRegions,
): { readonly made: readonly string[]; readonly missing: readonly string[] } {
  const { offering, regions }: Capability = capabilities[name];
  const wanted = regions === "home" ? [home] : enabled;
  return {
    made: wanted.filter((region) => isAvailable(offering, region)),
    missing: wanted.filter((region) => !isAvailable(offering, region)),
  };
}
