import { isAvailable } from "../../core/is-available";
import type { Estate } from "../estate";

/**
 * The one Region of an account in which global types are recorded: home, or the first where home is not used or AWS Config
 * cannot record them there. Undefined where it can in none.
 */
export function globalTypesRegion(estate: Estate, account: string): string | undefined {
  const regions = estate.regions(account).filter((region) => isAvailable("config-global-types", region));
  return regions.includes(estate.home) ? estate.home : regions[0];
}
