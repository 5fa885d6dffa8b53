import type { Judge } from "./judge";
import { turnsBad } from "./turns-bad";

/** A switch was on, and is off. */
export function turnedOff(
  path: string,
  message: string,
  { absent = false, created = false }: { readonly absent?: boolean; readonly created?: boolean } = {},
): Judge {
  return turnsBad({ path, message, absent, created, bad: (value) => value === false || value === "false" });
}
