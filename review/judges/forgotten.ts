import type { Judge } from "./judge";

/** Terraform no longer manages the resource, which stays at AWS. */
export function forgotten(message: string): Judge {
  return ({ action, forgotten: isLeft }) => (action === "forget" || isLeft ? { message } : undefined);
}
