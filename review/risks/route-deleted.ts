import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

/** A route that only makes a black hole keeps traffic away. */
const judge: Judge = ({ action, before, type }) => {
  if (action !== "delete" || before?.["blackhole"] === true) return undefined;
  const where =
    before?.["destination_cidr_block"] ??
    before?.["destination_ipv6_cidr_block"] ??
    before?.["destination_prefix_list_id"];
  return {
    message: `is destroyed: ${type === "aws_route" ? "the subnets" : "attachments"} lose their way to ${String(where ?? "its destination")}`,
  };
};

export const routeDeleted = {
  id: "route-deleted",
  severity: "high",
  reason: "Traffic is dropped, or takes another way, past the firewall.",
  advice: "Keep the route, or have its successor in place first (create_before_destroy).",
  source: 'Amazon VPC User Guide, "Route table concepts"',
  reads: { aws_route: [], aws_ec2_transit_gateway_route: [], aws_vpn_connection_route: [] },
  judge,
  cases: {
    dangerous: [
      { type: "aws_route", before: { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" } },
    ],
    harmless: [
      { type: "aws_route", after: { destination_cidr_block: "10.0.0.0/8", transit_gateway_id: "tgw-1" } },
    ],
  },
} as const satisfies Risk;
