import { DataAwsEc2TransitGateway } from "@cdktf/provider-aws/lib/data-aws-ec2-transit-gateway";
import type { Construct } from "constructs";
import type { TransitProps } from "./transit-props";

/**
 * The Transit Gateway of another account, which is found by its owner and its ASN: AWS shows no tags across accounts.
 *
 * Source: Amazon EC2 API Reference "DescribeTransitGateways".
 */
export function foundTransitGateway(
  scope: Construct,
  { ownerId, asn }: Pick<TransitProps, "ownerId" | "asn">,
): DataAwsEc2TransitGateway {
  return new DataAwsEc2TransitGateway(scope, "Gateway", {
    filter: [
      { name: "owner-id", values: [ownerId] },
      { name: "options.amazon-side-asn", values: [String(asn)] },
      { name: "state", values: ["available"] },
    ],
  });
}
