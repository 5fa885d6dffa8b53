import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import type { Judge } from "../judges/judge";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

/** Associations and records that are made first leave no gap; an address is another one all the same. */
const keepsPath: Judge = (change) =>
  change.createFirst && /association|record|listener/.test(change.type)
    ? { message: "is created first" }
    : undefined;

export const networkPathLost = {
  id: "network-path-lost",
  severity: "high",
  reason: "An outage; partners that allow the old address refuse the new one.",
  advice: "Plan the outage, or make the successor first.",
  source: 'Amazon VPC User Guide, "NAT gateways": an address stays with its gateway',
  reads: {
    aws_nat_gateway: [],
    aws_eip: [],
    aws_internet_gateway: [],
    aws_egress_only_internet_gateway: [],
    aws_vpn_connection: [],
    aws_vpn_gateway: [],
    aws_customer_gateway: [],
    aws_dx_connection: [],
    aws_dx_gateway: [],
    aws_dx_gateway_association: [],
    aws_ec2_transit_gateway: [],
    aws_ec2_transit_gateway_vpc_attachment: [],
    aws_ec2_transit_gateway_route_table_association: [],
    aws_ec2_transit_gateway_peering_attachment: [],
    aws_vpc: [],
    aws_subnet: [],
    aws_route_table: [],
    aws_route_table_association: [],
    aws_vpc_peering_connection: [],
    aws_vpc_endpoint: [],
    aws_lb: [],
    aws_alb: [],
    aws_route53_record: [],
    aws_route53_zone_association: [],
    aws_route53_resolver_rule_association: [],
    aws_route53profiles_association: [],
    aws_route53profiles_resource_association: [],
    aws_cloudfront_distribution: [],
    aws_ec2_client_vpn_endpoint: [],
    aws_vpclattice_service_network: [],
  },
  judge: anyOf(
    deleted("is destroyed: what goes through it is cut off"),
    replaced(
      "is replaced: what goes through it is cut off meanwhile, and it has another address or id",
      keepsPath,
    ),
  ),
  cases: {
    dangerous: [
      { type: "aws_nat_gateway", before: { subnet_id: "a" }, after: { subnet_id: "b" }, action: "replace" },
      { type: "aws_vpc_endpoint", before: {} },
      { type: "aws_egress_only_internet_gateway", before: {} },
      { type: "aws_route53profiles_association", before: {} },
    ],
    harmless: [
      { type: "aws_nat_gateway", after: {} },
      {
        type: "aws_route_table_association",
        before: { subnet_id: "a" },
        after: { subnet_id: "a" },
        action: "replace, created first",
      },
    ],
  },
} as const satisfies Risk;
