import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import type { Judge } from "../judges/judge";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

/** A table or an attachment that is there gets a route that it had not. */
const joins: Judge = ({ type, action, imported, address, index }) =>
  type === "aws_ec2_transit_gateway_route_table_propagation" &&
  action === "create" &&
  !imported &&
  index.isForExisting(address, "transit_gateway_attachment_id") &&
  index.isForExisting(address, "transit_gateway_route_table_id")
    ? { message: "lets a route table reach an attachment that it did not reach" }
    : undefined;

/** A route that ended in nothing is taken away: a broader one answers in its place. */
const blackholeEnded: Judge = ({ type, action, before }) =>
  type === "aws_ec2_transit_gateway_route" && action === "delete" && before?.["blackhole"] === true
    ? {
        message: `no longer stops ${String(before["destination_cidr_block"])}: a broader route may lead there`,
      }
    : undefined;

export const segmentationWeakened = {
  id: "segmentation-weakened",
  severity: "high",
  reason: "Networks that were kept apart, such as production and development, reach each other.",
  advice: "Keep a route table for each environment, and the blackholes between them.",
  source: 'Amazon VPC Transit Gateways Guide, "Example: Isolated VPCs"',
  reads: {
    aws_ec2_transit_gateway_route: ["blackhole", "transit_gateway_attachment_id"],
    aws_ec2_transit_gateway_route_table_association: ["transit_gateway_route_table_id"],
    aws_ec2_transit_gateway_route_table_propagation: [],
    aws_ec2_transit_gateway_vpc_attachment: ["appliance_mode_support"],
  },
  judge: anyOf(
    turnedOff("blackhole", "leads to networks that it kept apart"),
    changed("transit_gateway_attachment_id", "leads to another attachment"),
    changed("transit_gateway_route_table_id", "moves an attachment to another route table"),
    turnsBad({
      path: "appliance_mode_support",
      absent: "disable",
      bad: (value) => value === "disable",
      message: "no longer keeps both directions in one zone: a firewall sees half of the traffic",
    }),
    joins,
    blackholeEnded,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_ec2_transit_gateway_route",
        before: { destination_cidr_block: "10.0.0.0/8", blackhole: true },
        after: {
          destination_cidr_block: "10.0.0.0/8",
          blackhole: false,
          transit_gateway_attachment_id: "tgw-attach-1",
        },
        action: "replace",
      },
      {
        type: "aws_ec2_transit_gateway_route",
        before: { destination_cidr_block: "10.0.0.0/8", blackhole: true },
      },
      {
        type: "aws_ec2_transit_gateway_route",
        before: { destination_cidr_block: "0.0.0.0/0", transit_gateway_attachment_id: "tgw-attach-1" },
        after: { destination_cidr_block: "0.0.0.0/0", transit_gateway_attachment_id: "tgw-attach-2" },
        action: "replace",
      },
      {
        type: "aws_ec2_transit_gateway_route_table_association",
        before: {
          transit_gateway_attachment_id: "tgw-attach-1",
          transit_gateway_route_table_id: "tgw-rtb-1",
        },
        after: { transit_gateway_attachment_id: "tgw-attach-1", transit_gateway_route_table_id: "tgw-rtb-2" },
        action: "replace",
      },
      {
        type: "aws_ec2_transit_gateway_vpc_attachment",
        before: { appliance_mode_support: "enable" },
        after: { appliance_mode_support: "disable" },
      },
    ],
    harmless: [
      {
        type: "aws_ec2_transit_gateway_route",
        after: { destination_cidr_block: "10.0.0.0/8", blackhole: true },
      },
      {
        type: "aws_ec2_transit_gateway_route",
        before: { destination_cidr_block: "10.0.0.0/8", transit_gateway_attachment_id: "tgw-attach-1" },
      },
      {
        type: "aws_ec2_transit_gateway_vpc_attachment",
        before: { appliance_mode_support: "disable", tags: {} },
        after: { appliance_mode_support: "disable", tags: { Owner: "network" } },
      },
    ],
  },
} as const satisfies Risk;
