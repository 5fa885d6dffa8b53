import type { Estate } from "../estate";
import { globalTypesRegion } from "./global-types-region";

/**
 * The one Region of an account in which rules on global types run: where these are recorded. Where they are recorded
 * nowhere, the rules that AWS Config runs by the clock still see them, from any Region.
 */
export function globalRulesRegion(estate: Estate, account: string): string {
  const regions = estate.regions(account);
  return (
    globalTypesRegion(estate, account) ??
    (regions.includes(estate.home) ? estate.home : (regions[0] ?? estate.home))
  );
}
