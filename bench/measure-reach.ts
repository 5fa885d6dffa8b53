import { readFileSync } from "node:fs";
import { organizationFromText } from "../config/organization-from-text";
import type { ReachTaken } from "./measurement";

/**
 * Makes the stacks that connect the networks of an organization and looks for faults in them, in this process, and sends
 * what that took to the parent. Loading is left out, and measured by `palisade synth` already.
 */
function main([, file = ""]: readonly string[]): void {
  const organization = organizationFromText(file, readFileSync(file, "utf8"), "2027-01-15");
  const { networkStacks } = require("../cli/network-stacks") as typeof import("../cli/network-stacks");
  const { networkIntent } = require("../cli/network-intent") as typeof import("../cli/network-intent");
  const { networkModelOf } =
    require("../reach/network-model-of") as typeof import("../reach/network-model-of");
  const { NetworkIndex } = require("../reach/network-index") as typeof import("../reach/network-index");
  const { foundFaults } = require("../reach/found-faults") as typeof import("../reach/found-faults");
  const started = performance.now();
  const begun = process.cpuUsage();
  const stacks = networkStacks(organization);
  const made = process.cpuUsage(begun);
  const index = new NetworkIndex(networkModelOf(stacks));
  const faults = foundFaults(index, networkIntent(organization)).length;
  const used = process.cpuUsage(begun);
  const taken: ReachTaken = {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    synthesisCpuSeconds: (made.user + made.system) / 1e6,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    networks: index.model.vpcs.length,
    faults,
  };
  process.send?.(taken);
  process.disconnect?.();
}

main(process.argv.slice(2));
