import { zoneSlots } from "../../core/zone-slots";
import { inspectingNetwork } from "../inspecting-network";
import type { Finding, Rule } from "../rule";

/** A network is consistent: it has the private tier, NAT has a public tier, what is said of a tier has one, nothing is listed twice. */
export const networksAreWhole: Rule = (organization, { unreadable }) =>
  Object.entries(organization.networks).flatMap(([name, network]) => {
    const findings: Finding[] = [];
    const report = (key: string, found: string, allowed: string, fix: string) =>
      findings.push({ path: ["networks", name, key], found, allowed, fix });
    const { transit } = network;
    // Which tiers it needs follows from what it is; what is wrong with that has an error of its own.
    const isUndecided =
      unreadable.some((gone) => gone.startsWith(`networks.${name}.transit`)) ||
      (transit !== undefined && transit.inspects === undefined && transit.environment === undefined) ||
      (transit?.inspects && inspectingNetwork(organization, transit.gateway) !== name);
    if (isUndecided) {
      // Nothing to say of its tiers.
    } else if (transit?.inspects) {
      const needed = network.nat === "none" ? ["firewall"] : ["firewall", "public"];
      if ([...network.tiers].sort().join() !== needed.join()) {
        report(
          "tiers",
          `found ${network.tiers.join(", ")}`,
          `a network that inspects has the tiers ${needed.join(" and ")}${network.nat === "none" ? "" : ", since it has NAT gateways"}, and nothing runs in it`,
          `write tiers: [${needed.join(", ")}]`,
        );
        return findings;
      }
    } else if (!network.tiers.includes("private")) {
      report(
        "tiers",
        `found ${network.tiers.join(", ")}`,
        "every network needs the private tier",
        "add private",
      );
    }
    if (network.nat !== "none" && !network.tiers.includes("public")) {
      report(
        "nat",
        `found ${network.nat} without the public tier`,
        "NAT gateways need public subnets",
        "add public to tiers, or set nat: none",
      );
    }
    for (const key of ["subnetPrefixes", "subnetTags"] as const) {
      for (const tier of Object.keys(network[key])) {
        if (network.tiers.some((one) => one === tier)) continue;
        findings.push({
          path: ["networks", name, key, tier],
          found: `found ${tier}, and the network has the tiers ${network.tiers.join(", ")}`,
          allowed: "tiers of the network",
          fix: `add ${tier} to tiers, or remove it here`,
        });
      }
    }
    const zones = [...zoneSlots(network.zones).keys()];
    const lists = {
      ...network,
      zones: Array.isArray(network.zones) ? network.zones : zones,
    };
    for (const key of ["zones", "tiers", "gatewayEndpoints"] as const) {
      const list: readonly string[] = lists[key];
      const twice = list.find((value, index) => list.indexOf(value) !== index);
      if (twice !== undefined) report(key, `${twice} is listed twice`, "each value once", "remove one");
    }
    return findings;
  });
