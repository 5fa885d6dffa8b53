import { endpointService } from "../../core/endpoint-service";
import type { Problem } from "../../core/problem";
import { zoneSlots } from "../../core/zone-slots";
import type { VpcNetworkProps } from "./vpc-network-props";

/** What keeps a network from being built, apart from its addresses, of which `cidrPlan` speaks. */
export function vpcNetworkProblems(props: VpcNetworkProps): Problem[] {
  return [
    ...zoneProblems(props),
    ...tierProblems(props),
    ...endpointProblems(props),
    ...addressProblems(props),
    ...ipv6Problems(props),
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

function tierProblems({ name, nat, tiers, inspect }: VpcNetworkProps): Problem[] {
  const problems: Problem[] = [];
  const where = `network ${name}, tiers`;
  const found = JSON.stringify(tiers);
  if (!tiers.includes("private")) {
    problems.push({ where, found, allowed: "a list with private in it", fix: 'add "private"' });
  }
  if (inspect !== undefined && !(tiers.includes("public") && tiers.includes("firewall"))) {
    problems.push({
      where,
      found: `${found} with a firewall`,
      allowed: "the tiers public and firewall: what public subnets exchange with the internet is inspected",
      fix: 'add "public" and "firewall", or leave out inspect',
    });
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

function endpointProblems(props: VpcNetworkProps): Problem[] {
  const { name, region, gatewayEndpoints, interfaceEndpoints } = props;
  const zones = [...zoneSlots(props.zones).keys()];
  const choices = interfaceEndpoints.map((entry) => (typeof entry === "string" ? { service: entry } : entry));
  const names = choices.map(({ service }) => endpointService(service, region)?.name);
  const problems: Problem[] = [];
  for (const [index, { service, zones: some }] of choices.entries()) {
    const where = `network ${name}, interfaceEndpoints`;
    if (names[index] === undefined || names.indexOf(names[index]) !== index) {
      problems.push({
        where,
        found: JSON.stringify(service),
        allowed: "endpoint services of the Region as AWS writes them, each once, without s3 and dynamodb",
        fix: 'write names like "ssm" or "ecr.api", or whole names; s3 and dynamodb belong in gatewayEndpoints',
      });
    }
    if (some !== undefined && (some.length === 0 || some.some((zone) => !zones.includes(zone)))) {
      problems.push({
        where,
        found: `${service} in ${JSON.stringify(some)}`,
        allowed: `some of ${JSON.stringify(zones)}, the zones of the network`,
        fix: "name zones of the network, or none for all of them",
      });
    }
  }
  if (new Set(gatewayEndpoints).size !== gatewayEndpoints.length) {
    problems.push({
      where: `network ${name}, gatewayEndpoints`,
      found: JSON.stringify(gatewayEndpoints),
      allowed: "each service once",
      fix: "remove the repeated service",
    });
  }
  return problems;
}

function addressProblems({ name, nat, zones, natAddresses = {} }: VpcNetworkProps): Problem[] {
  const all = [...zoneSlots(zones).keys()];
  const places = nat === "none" ? [] : nat === "one" ? all.slice(0, 1) : all;
  const strays = Object.keys(natAddresses).filter((zone) => !places.includes(zone));
  if (strays.length === 0) return [];
  return [
    {
      where: `network ${name}, natAddresses`,
      found: JSON.stringify(strays),
      allowed: `zones that have a NAT gateway: ${JSON.stringify(places)}`,
      fix: "name the address by the zone of its NAT gateway",
    },
  ];
}

function ipv6Problems(props: VpcNetworkProps): Problem[] {
  if (props.ipv6 === undefined) return [];
  const others = (["transit", "inspect", "ipamPoolId"] as const).filter((key) => props[key] !== undefined);
  if (others.length === 0) return [];
  return [
    {
      where: `network ${props.name}, ipv6`,
      found: `${props.ipv6} with ${others.join(" and ")}`,
      allowed: "networks that reach the internet by themselves: IPv6 would lead past what inspects IPv4",
      fix: "leave out ipv6",
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
