import { anyOf } from "../judges/any-of";
import type { Judge } from "../judges/judge";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

interface Way {
  readonly destination: string;
  readonly isInspected: boolean;
}

function ways(values: unknown): readonly Way[] {
  const routes = valuesAt(values, "route");
  return (routes.length > 0 ? routes : [values]).flatMap((route) => {
    const [destination] = [
      "destination_cidr_block",
      "destination_ipv6_cidr_block",
      "cidr_block",
      "ipv6_cidr_block",
    ]
      .flatMap((name) => valuesAt(route, name))
      .filter((one) => one !== "");
    const isInspected = valuesAt(route, "vpc_endpoint_id").some((one) => one !== "");
    return destination === undefined ? [] : [{ destination: String(destination), isInspected }];
  });
}

const bypassed: Judge = ({ before, after }) => {
  if (before === undefined || after === undefined) return undefined;
  const now = ways(after);
  for (const way of ways(before)) {
    const next = now.find(({ destination }) => destination === way.destination);
    if (next === undefined) return { message: `no longer leads to ${way.destination}` };
    if (way.isInspected && !next.isInspected)
      return { message: `no longer sends ${way.destination} through the firewall` };
  }
  return undefined;
};

export const inspectionBypassed = {
  id: "inspection-bypassed",
  severity: "high",
  reason: "Traffic takes another way, past the firewall, or has none.",
  advice: "Keep the way through the firewall, and every route that is in use.",
  source: 'AWS Network Firewall Developer Guide, "VPC route table configuration for AWS Network Firewall"',
  reads: {
    aws_route: ["vpc_endpoint_id", "nat_gateway_id", "transit_gateway_id"],
    aws_route_table: ["route"],
    aws_ec2_transit_gateway: ["auto_accept_shared_attachments", "default_route_table_propagation"],
  },
  judge: anyOf(
    bypassed,
    turnsBad({
      path: "auto_accept_shared_attachments",
      absent: "disable",
      bad: (value) => value === "enable",
      message: "lets shared attachments in without asking",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_route",
        before: { destination_cidr_block: "0.0.0.0/0", vpc_endpoint_id: "vpce-1" },
        after: { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" },
      },
      {
        type: "aws_route_table",
        before: {
          route: [
            { cidr_block: "0.0.0.0/0", nat_gateway_id: "n" },
            { cidr_block: "10.0.0.0/8", transit_gateway_id: "t" },
          ],
        },
        after: { route: [{ cidr_block: "10.0.0.0/8", transit_gateway_id: "t" }] },
      },
      {
        type: "aws_ec2_transit_gateway",
        before: { auto_accept_shared_attachments: "disable" },
        after: { auto_accept_shared_attachments: "enable" },
      },
    ],
    harmless: [
      {
        type: "aws_route",
        before: { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" },
        after: { destination_cidr_block: "0.0.0.0/0", vpc_endpoint_id: "vpce-1" },
      },
      {
        type: "aws_route_table",
        before: { route: [] },
        after: { route: [{ cidr_block: "10.0.0.0/8", transit_gateway_id: "t" }] },
      },
    ],
  },
} as const satisfies Risk;
