import { type Capability, type CapabilityName, capabilities } from "../../core/capabilities";
import type { Estate } from "../estate";

/**
 * Controls of Security Hub that are off in every account, each with the reason: those that are disabled, and those that
 * ask for a capability which is not switched on.
 */
export function controlsOff(estate: Estate): { readonly control: string; readonly reason: string }[] {
  const { capabilities: chosen, detection } = estate.organization;
  const off = (Object.entries(capabilities) as [CapabilityName, Capability][]).flatMap(
    ([name, { controls = [] }]) => {
      if (estate.has(name)) return [];
      const left = chosen.exclude.find(({ capability }) => capability === name);
      const why = left === undefined ? "is not enabled" : `is excluded until ${left.expires}: ${left.reason}`;
      return controls.map((control) => ({ control, reason: `${name} ${why}` }));
    },
  );
  const named = detection.disabledControls;
  return [...named, ...off.filter(({ control }) => !named.some((one) => one.control === control))];
}
