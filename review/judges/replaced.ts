import { forcedBy } from "./forced-by";
import type { Judge } from "./judge";

/** The resource is destroyed and made again; `unless` tells of what is harmless. */
export function replaced(message: string, unless: Judge = () => undefined): Judge {
  return (change) => {
    if (change.action !== "replace" || change.forgotten || unless(change) !== undefined) return undefined;
    const tainted =
      change.reason === "replace_because_tainted" ? ", because its last apply failed (tainted)" : "";
    return { message: `${message}${forcedBy(change)}${tainted}`, mayFollow: true };
  };
}
