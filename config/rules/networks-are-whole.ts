import type { Finding, Rule } from "../rule";

/** A network is consistent: it has the private tier, NAT has a public tier, nothing is listed twice. */
export const networksAreWhole: Rule = (organization) =>
  Object.entries(organization.networks).flatMap(([name, network]) => {
    const findings: Finding[] = [];
    const report = (key: string, found: string, allowed: string, fix: string) =>
      findings.push({ path: ["networks", name, key], found, allowed, fix });
    if (!network.tiers.includes("private")) {
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
    for (const key of ["zones", "tiers", "gatewayEndpoints", "interfaceEndpoints"] as const) {
      const list: readonly string[] = network[key];
      const twice = list.find((value, index) => list.indexOf(value) !== index);
      if (twice !== undefined) report(key, `${twice} is listed twice`, "each value once", "remove one");
    }
    if (network.applicationPort === network.databasePort) {
      report(
        "databasePort",
        `found ${network.databasePort} for application and database`,
        "two different ports",
        "change one of them",
      );
    }
    return findings;
  });
