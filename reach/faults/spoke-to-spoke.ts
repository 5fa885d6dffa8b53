import { areSeparate } from "../are-separate";
import type { Fault } from "./fault";

/**
 * Environments that may not meet, and do: one request that arrives is enough, whether it is answered or not.
 *
 * Source: AWS Transit Gateways guide, "Isolated VPCs with shared services", blackhole routes.
 */
export const spokeToSpoke: Fault = {
  name: "spoke-to-spoke",
  summary: "networks reach each other whose environments may not meet",
  judge({ from, to, arrives, hops }, { index, intent }) {
    if (!arrives || from.kind !== "host" || to.kind !== "host") return undefined;
    if (from.vpc === to.vpc || !areSeparate(index, intent, from.vpc, to.vpc)) return undefined;
    const entry = hops.find(({ kind }) => kind === "transit-gateway" || kind === "peering");
    if (entry?.stack === undefined || entry.address === undefined) return undefined;
    const says = `${from.vpc.network} reaches ${to.vpc.network}, and their environments are separate; ${entry.says}`;
    return { stack: entry.stack, address: entry.address, says };
  },
};
