import type { Problem } from "../../core/problem";
import { zoneSlots } from "../../core/zone-slots";
import type { VpcNetworkProps } from "./vpc-network-props";

/** What keeps a network from being built, apart from its addresses, of which `cidrPlan` speaks. */
export function vpcNetworkProblems(props: VpcNetworkProps): Problem[] {
  return [
    ...zoneProblems(props),
    ...tierProblems(props),
    ...endpointProblems(props),
    ...portProblems(props, "applicationPorts"),
    ...portProblems(props, "databasePorts"),
  ];
}

function zoneProblems({ name, zones }: VpcNetworkProps): Problem[] {
  const slots = zoneSlots(zones);
  const listed = Array.isArray(zones) ? zones.length : slots.size;
  const forms = new Set([...slots.keys()].map(formOf));
  const places = new Set(
    [...slots.values()].filter((slot) => Number.isInteger(slot) && slot >= 1 && slot <= 6),
  );
  const distinct = slots.size === listed && places.size === listed;
  if (listed >= 1 && distinct && forms.size === 1 && !forms.has(undefined)) return [];
  return [
    {
      where: `network ${name}, zones`,
      found: JSON.stringify(zones),
      allowed: "one to six different zones, all by letter or all by id, each in a slot of its own",
      fix: 'list the zones\' letters, for example ["a", "b", "c"]',
    },
  ];
}

function formOf(zone: string): "letter" | "id" | undefined {
  if (/^[a-z]$/.test(zone)) return "letter";
  return /^[a-z]+\d-az\d$/.test(zone) ? "id" : undefined;
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

function portProblems(props: VpcNetworkProps, key: "applicationPorts" | "databasePorts"): Problem[] {
  const ports = [props[key] ?? []].flat();
  const distinct = new Set(ports).size === ports.length;
  const given = props[key] === undefined || ports.length > 0;
  const valid = ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65535);
  if (given && distinct && valid && ports.length <= 5) return [];
  return [
    {
      where: `network ${props.name}, ${key}`,
      found: JSON.stringify(props[key]),
      allowed: "a whole number of 1 to 65535, or up to five different ones",
      fix: "name the TCP ports on which the tier listens",
    },
  ];
}
