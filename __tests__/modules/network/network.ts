import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { VpcNetwork } from "../../../modules/network/vpc-network";
import type { VpcNetworkProps } from "../../../modules/network/vpc-network-props";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";

/**
 * A network with everything in two zones, synthesized, save for what the test changes.
 *
 * @param bound whether endpoints are bound to an organization or to the account
 */
export function network(
  props: Partial<VpcNetworkProps> = {},
  bound: "organization" | "account" = "organization",
): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new VpcNetwork(stack, "Network", {
      name: "acme-prod",
      cidr: "10.20.0.0/16",
      region: "eu-west-1",
      zones: ["a", "b"],
      nat: "one",
      tiers: ["public", "private", "database", "firewall"],
      ...(bound === "organization" && { organizationId: "o-abcdefghij" }),
      accountId: "111111111111",
      gatewayEndpoints: ["s3", "dynamodb"],
      interfaceEndpoints: ["ssm", "ecr.api"],
      flowLogBucketArn: "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
      queryLogBucketArn: "arn:aws:s3:::acme-dns-222222222222-eu-west-1",
      ...props,
    });
    return stack;
  });
}
