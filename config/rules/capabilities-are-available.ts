import { capabilities } from "../../core/capabilities";
import { capabilityRegions } from "../../core/capability-regions";
import type { Finding, Rule } from "../rule";

/**
 * AWS offers what is added in some Region of the organization. What a preset includes is left out where AWS does not offer
 * it, and the repository says so; but whoever adds something wants it.
 */
export const capabilitiesAreAvailable: Rule = ({ capabilities: chosen, regions }, { unreadable }) => {
  if (unreadable.some((gone) => gone.startsWith("regions"))) return [];
  return chosen.add.flatMap((name, index): Finding[] => {
    const { made, missing } = capabilityRegions(name, regions);
    if (made.length > 0) return [];
    const home = "regions" in capabilities[name];
    return [
      {
        path: ["capabilities", "add", index],
        found: `AWS does not offer ${name} in ${missing.join(", ")}`,
        allowed: home
          ? `${name} is made in the home Region, which must offer it`
          : `${name} needs a Region under regions.enabled that offers it`,
        fix: "remove it",
      },
    ];
  });
};
