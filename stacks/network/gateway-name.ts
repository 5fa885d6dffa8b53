import type { Estate } from "../estate";

/** Name of a Transit Gateway in AWS: begins the names of its route tables, too. */
export function gatewayName(estate: Estate, gateway: string): string {
  return `${estate.names.prefix}-${gateway}`;
}
