import type { Estate } from "../estate";

/** The one Region of an account in which global types are recorded: home, or the first where it is not used. */
export function globalTypesRegion(estate: Estate, account: string): string {
  const regions = estate.regions(account);
  return regions.includes(estate.home) ? estate.home : (regions[0] ?? estate.home);
}
