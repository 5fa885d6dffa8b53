import type { Problem } from "../../core/problem";
import type { VpcNetworkProps } from "./vpc-network-props";

/** What keeps a network from being built, apart from its addresses, of which `cidrPlan` speaks. */
export function vpcNetworkProblems(props: VpcNetworkProps): Problem[] {
  return [
    ...zoneProblems(props),
    ...tierProblems(props),
    ...endpointProblems(props),
    ...portProblems(props, "applicationPort"),
    ...portProblems(props, "databasePort"),
  ];
}

function zoneProblems({ name, zones }: VpcNetworkProps): Problem[] {
  const distinct = new Set(zones).size === zones.length;
  if (zones.length >= 1 && zones.length <= 4 && distinct && zones.every((zone) => /^[a-z]$/.test(zone))) {
    return [];
  }
  return [
    {
      where: `network ${name}, zones`,
      found: JSON.stringify(zones),
      allowed: "one to four different letters",
      fix: 'list the zones\' letters, for example ["a", "b", "c"]',
    },
  ];
}

function tierProblems({ name, nat, tiers }: VpcNetworkProps): Problem[] {
  const problems: Problem[] = [];
  const where = `network ${name}, tiers`;
  const found = JSON.stringify(tiers);
  if (!tiers.includes("private")) {
    problems.push({ where, found, allowed: "a list with private in it", fix: 'add "private"' });
  }
  if (new Set(tiers).size !== tiers.length) {
    problems.push({ where, found, allowed: "each tier once", fix: "remove the repeated tier" });
  }
  if (nat !== "none" && !tiers.includes("public")) {
    problems.push({
      where,
      found: `${found} with nat "${nat}"`,
      allowed: "a public tier, in whose subnets NAT gateways live",
      fix: 'add "public", or set nat to "none"',
    });
  }
  return problems;
}

function endpointProblems({ name, gatewayEndpoints, interfaceEndpoints }: VpcNetworkProps): Problem[] {
  const wrong = interfaceEndpoints.filter(
    (service, index) =>
      ["s3", "dynamodb"].includes(service) ||
      !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(service) ||
      interfaceEndpoints.indexOf(service) !== index,
  );
  const problems = wrong.map((service) => ({
    where: `network ${name}, interfaceEndpoints`,
    found: JSON.stringify(service),
    allowed: "service names as AWS writes them behind the region, each once, without s3 and dynamodb",
    fix: 'write names like "ssm" or "ecr.api"; s3 and dynamodb belong in gatewayEndpoints',
  }));
  if (new Set(gatewayEndpoints).size === gatewayEndpoints.length) return problems;
  return [
    ...problems,
    {
      where: `network ${name}, gatewayEndpoints`,
      found: JSON.stringify(gatewayEndpoints),
      allowed: "each service once",
      fix: "remove the repeated service",
    },
  ];
}

function portProblems(props: VpcNetworkProps, key: "applicationPort" | "databasePort"): Problem[] {
  const port = props[key];
  if (port === undefined || (Number.isInteger(port) && port >= 1 && port <= 65535)) return [];
  return [
    {
      where: `network ${props.name}, ${key}`,
      found: String(port),
      allowed: "a whole number of 1 to 65535",
      fix: "name the TCP port on which the tier listens",
    },
  ];
}
