import { type CapabilityName, capabilities, presets } from "../core/capabilities";
import type { Organization } from "./schema/organization";

/** Enabled capabilities: those of the preset and what is added, without what is excluded. */
export function switchedOn({ capabilities: chosen }: Organization): ReadonlySet<CapabilityName> {
  const rank = presets.indexOf(chosen.preset);
  const excluded = new Set(chosen.exclude.map(({ capability }) => capability));
  const names = Object.keys(capabilities) as CapabilityName[];
  return new Set(
    names.filter((name) => {
      const { from } = capabilities[name];
      const preset = from !== "choice" && presets.indexOf(from) <= rank;
      return (preset || chosen.add.includes(name)) && !excluded.has(name);
    }),
  );
}
