import type { Judge } from "../judges/judge";
import { openToAll } from "../judges/open-to-all";
import { isUnknownAt } from "../plan/is-unknown-at";
import type { JsonObject } from "../plan/json-object";
import { valuesAt } from "../plan/values-at";
import type { ReviewedChange } from "../reviewed-change";
import type { Risk, Sighting } from "../risk";

interface Way {
  readonly destination: string;
  readonly internet: boolean;
  readonly text: string;
}

function ways(values: JsonObject | undefined): readonly Way[] {
  if (values === undefined) return [];
  const routes = "route" in values ? valuesAt(values, "route") : [values];
  return routes.map((route) => {
    const get = (...names: readonly string[]) =>
      names
        .flatMap((name) => valuesAt(route, name))
        .map(String)
        .find((one) => one !== "");
    const gateway = get("gateway_id");
    const other = get(
      "nat_gateway_id",
      "vpc_endpoint_id",
      "transit_gateway_id",
      "network_interface_id",
      "egress_only_gateway_id",
      "vpc_peering_connection_id",
      "instance_id",
    );
    return {
      destination:
        get("destination_cidr_block", "destination_ipv6_cidr_block", "cidr_block", "ipv6_cidr_block") ?? "",
      internet: gateway?.startsWith("igw-") === true,
      text: gateway ?? other ?? "nothing",
    };
  });
}

function destinationOf({ after }: ReviewedChange): string {
  return ways(after)[0]?.destination ?? "";
}

/** A gateway that is not there yet has no id, but a reference. */
function leadsToNewGateway(change: ReviewedChange): boolean {
  return (
    change.type === "aws_route" &&
    isUnknownAt(change.unknown, "gateway_id") &&
    openToAll(destinationOf(change)) &&
    change.index
      .referencesOf(change.address, "gateway_id")
      .some((reference) => reference.startsWith("aws_internet_gateway."))
  );
}

const judge: Judge = (change) => {
  if (change.before === undefined || change.after === undefined) return createdInExisting(change);
  if (leadsToNewGateway(change)) {
    return {
      message: `sends ${destinationOf(change)} straight to the internet, by a gateway that is made by this plan`,
    };
  }
  const old = ways(change.before);
  for (const way of ways(change.after)) {
    if (!way.internet || !openToAll(way.destination)) continue;
    const before = old.find(({ destination }) => destination === way.destination);
    if (before?.internet === true) continue;
    return {
      message: `sends ${way.destination} straight to the internet`,
      before: `${way.destination} -> ${before?.text ?? "nothing"}`,
      after: `${way.destination} -> ${way.text}`,
    };
  }
  return undefined;
};

/** A new route in a table that is there: its subnets become public. */
function createdInExisting(change: ReviewedChange): Sighting | undefined {
  if (change.action !== "create" || change.type !== "aws_route" || change.imported) return undefined;
  const table = String(change.after?.["route_table_id"] ?? "");
  const [way] = ways(change.after);
  const internet = way?.internet === true || leadsToNewGateway(change);
  if (table === "" || way === undefined || !internet || !openToAll(way.destination)) return undefined;
  return {
    message: `sends ${way.destination} of ${table}, which is there already, straight to the internet`,
    severity: "high",
  };
}

export const routeToInternet = {
  id: "route-to-internet",
  severity: "critical",
  reason: "A private tier becomes public, or traffic no longer passes the firewall.",
  advice: "Keep the route to the NAT gateway, the firewall or the Transit Gateway.",
  source: 'Amazon VPC User Guide, "Subnet route tables"',
  reads: {
    aws_route: [
      "gateway_id",
      "nat_gateway_id",
      "vpc_endpoint_id",
      "transit_gateway_id",
      "network_interface_id",
      "egress_only_gateway_id",
    ],
    aws_route_table: ["route"],
    aws_default_route_table: ["route"],
  },
  judge,
  cases: {
    dangerous: [
      {
        type: "aws_route",
        before: { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1", gateway_id: "" },
        after: { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "", gateway_id: "igw-1" },
      },
      {
        type: "aws_route_table",
        before: { route: [{ cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" }] },
        after: { route: [{ cidr_block: "0.0.0.0/0", gateway_id: "igw-1" }] },
      },
    ],
    harmless: [
      {
        type: "aws_route",
        before: { destination_cidr_block: "0.0.0.0/0", gateway_id: "igw-1" },
        after: { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" },
      },
      {
        type: "aws_route_table",
        before: {
          route: [
            { cidr_block: "10.0.0.0/8", transit_gateway_id: "t" },
            { cidr_block: "0.0.0.0/0", nat_gateway_id: "n" },
          ],
        },
        after: {
          route: [
            { cidr_block: "0.0.0.0/0", nat_gateway_id: "n" },
            { cidr_block: "10.0.0.0/8", transit_gateway_id: "t" },
          ],
        },
      },
    ],
  },
} as const satisfies Risk;
