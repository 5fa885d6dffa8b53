import type { Judge } from "./judge";

/** The resource is created. */
export function created(message: string): Judge {
  return ({ action, imported }) => (action === "create" && !imported ? { message } : undefined);
}
