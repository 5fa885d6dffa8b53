import { networkPublicAccessBlocked } from "../../../controls/objectives/network-public-access-blocked";
import { exampleStack } from "../../example-stack";
import { changed } from "../changed";

const options = exampleStack("storefront-dev/eu-west-1/vpc-block-public-access");
const network = exampleStack("storefront-dev/eu-west-1/network-storefront-dev");
const block = "aws_vpc_block_public_access_options.vpc_block_public_access";
const exclusion = "aws_vpc_block_public_access_exclusion.public_access";

describe("network.public-access-blocked", () => {
  test("holds for the block of the example, and for the exclusion of its network", () => {
    expect(networkPublicAccessBlocked.proof(options)).toEqual({ satisfied: [block], broken: [] });
    expect(networkPublicAccessBlocked.proof(network)).toEqual({ satisfied: [exclusion], broken: [] });
  });

  test("is broken where the block is off", () => {
    const off = changed(options, block, (body) => ({ ...body, internet_gateway_block_mode: "off" }));
    expect(networkPublicAccessBlocked.proof(off).broken).toEqual([
      { address: block, problem: "it blocks nothing" },
    ]);
  });

  test.each([
    ["a VPC of others", { vpc_id: "vpc-1" }],
    ["a subnet", { vpc_id: undefined, subnet_id: "${aws_subnet.network_public_a.id}" }],
  ])("is broken where %s is excluded", (_, values) => {
    const other = changed(network, exclusion, (body) => ({ ...body, ...values }));
    expect(networkPublicAccessBlocked.proof(other).broken).toEqual([
      { address: exclusion, problem: "it excludes what has no internet gateway here" },
    ]);
  });

  test("is broken where the VPC has no internet gateway", () => {
    const closed = changed(network, "aws_internet_gateway.network_internet", () => undefined);
    expect(networkPublicAccessBlocked.proof(closed).broken).toHaveLength(1);
  });
});
