import { type CapabilityName, capabilities, presets } from "../core/capabilities";
import type { Organization } from "./schema/organization";

/** Capabilities that an organization switches on: those of its preset and what it adds, less what it leaves out. */
export function switchedOn({ capabilities: chosen }: Organization): ReadonlySet<CapabilityName> {
  const rank = presets.indexOf(chosen.preset);
  const left = new Set(chosen.leaveOut.map(({ capability }) => capability));
  const names = Object.keys(capabilities) as CapabilityName[];
  return new Set(
    names.filter((name) => {
      const { from } = capabilities[name];
      const preset = from !== "choice" && presets.indexOf(from) <= rank;
      return (preset || chosen.add.includes(name)) && !left.has(name);
    }),
  );
}
