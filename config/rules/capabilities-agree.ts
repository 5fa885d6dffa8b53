import { type Capability, type CapabilityName, capabilities, presets } from "../../core/capabilities";
import { chosenCapabilities } from "../chosen-capabilities";
import { excludedAccounts } from "../excluded-accounts";
import { excludesSome } from "../excludes-some";
import type { Finding, Rule } from "../rule";

/** Enabled capabilities have what they need. What is excluded would be enabled, and what is added would not. */
export const capabilitiesAgree: Rule = (organization) => {
  const { preset, add, exclude } = organization.capabilities;
  const on = chosenCapabilities(organization);
  const findings: Finding[] = [];
  const inPreset = (name: CapabilityName) => {
    const { from } = capabilities[name];
    return from !== "choice" && presets.indexOf(from) <= presets.indexOf(preset);
  };
  for (const [index, entry] of exclude.entries()) {
    const { capability } = entry;
    const first = exclude.findIndex((other) => other.capability === capability) === index;
    if (first && inPreset(capability) && !add.includes(capability)) continue;
    // What is added for all may be excluded for some.
    if (first && excludesSome(entry) && on.has(capability)) continue;
    findings.push({
      path: ["capabilities", "exclude", index, "capability"],
      found: !first
        ? `${capability} is in an entry above`
        : add.includes(capability)
          ? `${capability} is in add as well`
          : `the preset ${preset} does not include ${capability}`,
      allowed: "exclude lists capabilities of the preset, each once",
      fix: "remove the entry",
    });
  }
  for (const [index, name] of add.entries()) {
    if (!inPreset(name) && add.indexOf(name) === index) continue;
    findings.push({
      path: ["capabilities", "add", index],
      found: inPreset(name) ? `the preset ${preset} includes ${name}` : `${name} is added twice`,
      allowed: "add lists capabilities that the preset does not include, each once",
      fix: "remove it",
    });
  }
  for (const name of on) {
    const { needs }: Capability = capabilities[name];
    if (needs === undefined) continue;
    const without = excludedAccounts(organization, name);
    const left = excludedAccounts(organization, needs as CapabilityName).filter(
      (one) => !without.includes(one),
    );
    if (left.length > 0) {
      findings.push({
        path: ["capabilities", "exclude"],
        found: `${name} is enabled in ${left.join(", ")}, and ${needs} is excluded there`,
        allowed: `${name} needs ${needs}`,
        fix: `exclude ${name} there as well`,
      });
    }
    if (on.has(needs as CapabilityName)) continue;
    findings.push({
      path: ["capabilities"],
      found: `${name} is enabled, but ${needs} is not`,
      allowed: `${name} needs ${needs}`,
      fix: `exclude ${name} as well, or enable ${needs}`,
    });
  }
  return findings;
};
