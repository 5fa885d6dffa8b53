import type { Judge } from "./judge";
import { turnsBad } from "./turns-bad";

/** A switch that had better be off is on. */
export function turnedOn(
  path: string,
  message: string,
  { created = false }: { readonly created?: boolean } = {},
): Judge {
  return turnsBad({
    path,
    message,
    absent: false,
    created,
    bad: (value) => value === true || value === "true",
  });
}
