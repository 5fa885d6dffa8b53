import { type CapabilityName, capabilities, presets } from "../core/capabilities";
import { excludesSome } from "./excludes-some";
import type { Organization } from "./schema/organization";

/** Capabilities that a file chooses, wherever AWS offers them: those of the preset and what is added, without what is excluded everywhere. */
export function chosenCapabilities({ capabilities: chosen }: Organization): ReadonlySet<CapabilityName> {
  const rank = presets.indexOf(chosen.preset);
  const excluded = new Set(
    chosen.exclude.filter((one) => !excludesSome(one)).map(({ capability }) => capability),
  );
  const names = Object.keys(capabilities) as CapabilityName[];
  return new Set(
    names.filter((name) => {
      const { from } = capabilities[name];
      const preset = from !== "choice" && presets.indexOf(from) <= rank;
      return (preset || chosen.add.includes(name)) && !excluded.has(name);
    }),
  );
}
