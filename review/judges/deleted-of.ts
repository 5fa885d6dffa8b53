import { deleted } from "./deleted";
import type { Judge } from "./judge";

/** A resource of one of these types is destroyed; others that the risk reads may be. */
export function deletedOf(types: readonly string[], message: string): Judge {
  const judge = deleted(message);
  return (change) => (types.includes(change.type) ? judge(change) : undefined);
}
