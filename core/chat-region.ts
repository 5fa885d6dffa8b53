import type { UsedRegions } from "./capability-regions";
import { isAvailable } from "./is-available";
import { regionsOf } from "./regions-of";

/** Region of the console of Amazon Q Developer in chat applications. */
const consoleRegion = "us-east-2";

/**
 * Region in which chat channels are kept. The service has its API in four Regions, and shows messages of any: the home
 * Region where it is one of them, then an enabled one, then one of the same part of the world.
 *
 * Source: AWS General Reference "Amazon Q Developer in chat applications endpoints and quotas"; API Reference "Welcome".
 */
export function chatRegion({ home, enabled }: UsedRegions): string {
  const offered = regionsOf("aws")
    .map(({ name }) => name)
    .filter((region) => isAvailable("chatbot", region));
  const near = offered.filter((region) => region.split("-")[0] === home.split("-")[0]);
  return (
    [home, ...enabled, ...(near.length === 1 ? near : []), consoleRegion].find((region) =>
      offered.includes(region),
    ) ?? consoleRegion
  );
}
