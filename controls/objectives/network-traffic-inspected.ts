import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import { referringTo } from "../referring-to";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** What no rule lets pass is dropped, and what was dropped can be told afterwards. */
export const networkTrafficInspected = {
  id: "network.traffic-inspected",
  promise:
    "What a network that has a firewall exchanges with the internet and with other networks passes the firewall of its own zone, both ways; the firewall drops established connections that no rule lets pass, cannot be deleted or moved by mistake, and records alerts and flows in the log archive.",
  source:
    "AWS Network Firewall Developer Guide, VPC route table configuration; AWS Prescriptive Guidance, best practices for Network Firewall; AWS Security Hub NetworkFirewall.2, 3, 9 and 10; CIS Controls 13.4",
  proof: (stack) =>
    merged(
      judged(stack, "aws_networkfirewall_firewall", (body, address) => firewallProblem(stack, body, address)),
      judged(stack, "aws_networkfirewall_firewall_policy", policyProblem),
      judged(stack, "aws_networkfirewall_rule_group", unencrypted),
      judged(stack, "aws_networkfirewall_tls_inspection_configuration", unencrypted),
      judged(stack, "aws_networkfirewall_logging_configuration", loggingProblem),
      inspectedSubnets(stack),
    ),
} as const satisfies Objective;

function firewallProblem(stack: SynthesizedStack, body: ResourceBody, address: string): string | undefined {
  if (body.delete_protection !== true) return "it can be deleted";
  if (body.firewall_policy_change_protection !== true) return "it can be given another policy";
  if (body.subnet_change_protection !== true && !isExcused(body, "zones may be changed")) {
    return "its subnets can be changed";
  }
  const logging = referringTo(stack, "aws_networkfirewall_logging_configuration", "firewall_arn", address);
  if (logging.length === 0) return "what it does is not recorded";
  return unencrypted(body);
}

/** Whether an exception stands beside it, with the reason that the organization file gives. */
function isExcused(body: ResourceBody, what: string): boolean {
  const exceptions = (body["//"] as { exceptions?: readonly string[] } | undefined)?.exceptions ?? [];
  return exceptions.some((one) => one.startsWith(`${what}: `));
}

function unencrypted(body: ResourceBody): string | undefined {
  const [encryption] = nestedBlocks(body.encryption_configuration);
  return encryption?.type === "CUSTOMER_KMS" ? undefined : "it is encrypted with no key of the account";
}

function policyProblem(body: ResourceBody): string | undefined {
  const [policy] = nestedBlocks(body.firewall_policy);
  const [engine] = nestedBlocks(policy?.stateful_engine_options);
  if (engine?.rule_order !== "STRICT_ORDER") return "its rules have no strict order";
  if (engine.stream_exception_policy !== "REJECT") return "it lets connections pass that it saw in part";
  const defaults = [policy?.stateful_default_actions ?? []].flat().map(String);
  const drops = defaults.some((action) => action.startsWith("aws:drop_"));
  if (!drops && !isExcused(body, "what no rule decides passes")) return "it drops nothing by default";
  const stateless = [policy?.stateless_default_actions, policy?.stateless_fragment_default_actions].flat();
  if (stateless.some((action) => action !== "aws:forward_to_sfe"))
    return "packets pass its stateful rules by";
  return unencrypted(body);
}

function loggingProblem(body: ResourceBody): string | undefined {
  const [configuration] = nestedBlocks(body.logging_configuration);
  const destinations = nestedBlocks(configuration?.log_destination_config);
  for (const type of ["ALERT", "FLOW"]) {
    const one = destinations.find(({ log_type }) => log_type === type);
    if (one === undefined) return `it records no ${type === "ALERT" ? "alerts" : "flows"}`;
    if (one.log_destination_type !== "S3") return "it does not write to a bucket";
  }
  return undefined;
}

/** Where there are endpoints that inspect, which subnets must send everything to the one of their zone. */
function inspectedSubnets(stack: SynthesizedStack) {
  const routes = Object.values(stack.resource?.aws_route ?? {});
  const inspecting = new Set(routes.filter(inspects).map((route) => vpcOfTable(stack, route.route_table_id)));
  const central = new Set(
    Object.values(stack.resource?.aws_subnet ?? {})
      .filter((subnet) => tierOf(subnet) === "transit")
      .map(({ vpc_id }) => referencedAddress(vpc_id)),
  );
  return judged(stack, "aws_subnet", (subnet, address) => {
    const vpc = referencedAddress(subnet.vpc_id);
    if (!inspecting.has(vpc)) return undefined;
    const tier = tierOf(subnet);
    const watched = central.has(vpc) ? "transit" : "public";
    const own = routesOf(stack, address);
    if (tier !== watched) {
      const past = tier !== "firewall" && tier !== "public" && own.some(leadsToInternet);
      return past ? "it routes to the internet past the firewall" : undefined;
    }
    if (!own.some((route) => isDefault(route) && inspects(route))) {
      return "its default route does not lead to the firewall";
    }
    if (own.some((route) => !inspects(route))) return "it has a route past the firewall";
    const zone = subnet.availability_zone;
    if (own.some((route) => leadsToOtherZone(route, zone))) {
      return "its routes lead to the firewall of another zone";
    }
    if (watched === "transit") return undefined;
    const back = routes.find(
      (route) => inspects(route) && route.destination_cidr_block === subnet.cidr_block,
    );
    if (back === undefined || !isEdgeTable(stack, back.route_table_id)) {
      return "what comes from the internet reaches it past the firewall";
    }
    return leadsToOtherZone(back, zone)
      ? "what comes from the internet passes the firewall of another zone"
      : undefined;
  });
}

function inspects(route: ResourceBody): boolean {
  return route.vpc_endpoint_id !== undefined;
}

/** Names of zones stand in the expression; of zones that are known by id nothing can be told before they are made. */
function leadsToOtherZone(route: ResourceBody, zone: unknown): boolean {
  const named = /availability_zone == "([^"]+)"/.exec(String(route.vpc_endpoint_id))?.[1];
  return named !== undefined && typeof zone === "string" && named !== zone;
}

function leadsToInternet(route: ResourceBody): boolean {
  if (route.egress_only_gateway_id !== undefined) return true;
  return referencedAddress(route.gateway_id)?.startsWith("aws_internet_gateway.") ?? false;
}

function isDefault(route: ResourceBody): boolean {
  return route.destination_cidr_block === "0.0.0.0/0";
}

function routesOf(stack: SynthesizedStack, subnet: string): ResourceBody[] {
  return referringTo(stack, "aws_route_table_association", "subnet_id", subnet).flatMap(
    ({ route_table_id }) =>
      referringTo(stack, "aws_route", "route_table_id", referencedAddress(route_table_id) ?? ""),
  );
}

/** Whether a table is the one by which an internet gateway sends what arrives. */
function isEdgeTable(stack: SynthesizedStack, table: unknown): boolean {
  return Object.values(stack.resource?.aws_route_table_association ?? {}).some(
    (association) => association.gateway_id !== undefined && association.route_table_id === table,
  );
}

function vpcOfTable(stack: SynthesizedStack, table: unknown): string | undefined {
  const [type = "", name = ""] = (referencedAddress(table) ?? "").split(".");
  return referencedAddress(stack.resource?.[type]?.[name]?.vpc_id);
}

function tierOf(subnet: ResourceBody): string | undefined {
  return (subnet.tags as Readonly<Record<string, string>> | undefined)?.Tier;
}
