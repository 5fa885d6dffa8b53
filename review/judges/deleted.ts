import type { Judge } from "./judge";

/** The resource is destroyed, and nothing takes its place. */
export function deleted(message = "is destroyed"): Judge {
  return ({ action, deposed }) => (action === "delete" && !deposed ? { message } : undefined);
}
