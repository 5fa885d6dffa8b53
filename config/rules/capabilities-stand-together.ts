import { type Capability, type CapabilityName, capabilities, presets } from "../../core/capabilities";
import type { Finding, Rule } from "../rule";
import { switchedOn } from "../switched-on";

/** What is switched on has what it needs, and what is left out would be on. */
export const capabilitiesStandTogether: Rule = (organization) => {
  const { preset, add, leaveOut } = organization.capabilities;
  const on = switchedOn(organization);
  const findings: Finding[] = [];
  const inPreset = (name: CapabilityName) => {
    const { from } = capabilities[name];
    return from !== "choice" && presets.indexOf(from) <= presets.indexOf(preset);
  };
  for (const [index, { capability }] of leaveOut.entries()) {
    const first = leaveOut.findIndex((other) => other.capability === capability) === index;
    if (first && inPreset(capability) && !add.includes(capability)) continue;
    findings.push({
      path: ["capabilities", "leaveOut", index, "capability"],
      found: !first
        ? `${capability} is left out above already`
        : add.includes(capability)
          ? `${capability} is added, too`
          : `the preset ${preset} has no ${capability}`,
      allowed: "what is left out would be on otherwise",
      fix: "remove the entry",
    });
  }
  for (const [index, name] of add.entries()) {
    if (!inPreset(name) && add.indexOf(name) === index) continue;
    findings.push({
      path: ["capabilities", "add", index],
      found: inPreset(name) ? `the preset ${preset} has ${name} already` : `${name} is added twice`,
      allowed: "what is added would be off otherwise",
      fix: "remove it",
    });
  }
  for (const name of on) {
    const { needs }: Capability = capabilities[name];
    if (needs === undefined || on.has(needs as CapabilityName)) continue;
    findings.push({
      path: ["capabilities"],
      found: `${name} is on, and ${needs} is off`,
      allowed: `${name} needs ${needs}`,
      fix: `leave ${name} out as well, or keep ${needs}`,
    });
  }
  return findings;
};
