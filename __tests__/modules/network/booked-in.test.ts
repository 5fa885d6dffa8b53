import { everyStack } from "../../every-stack";
import { smallOrganization } from "../../small-organization";

const vpc = (more: string) => {
  const [stack] = everyStack(
    smallOrganization({
      home: "eu-west-1",
      more: `networks:\n  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a]${more} }\n`,
    }),
    (path) => path.endsWith("network-main"),
  ).values();
  return stack?.resource?.aws_vpc?.network;
};

describe("the block of a VPC", () => {
  test("is booked in the pool that is named, and stays what is written", () => {
    expect(vpc(", ipamPool: ipam-pool-0123456789abcdef0")).toMatchObject({
      cidr_block: "10.0.0.0/16",
      ipv4_ipam_pool_id: "ipam-pool-0123456789abcdef0",
    });
  });

  test("is not replaced where a pool is named later", () => {
    expect(vpc(", ipamPool: ipam-pool-0123456789abcdef0")?.lifecycle).toEqual({
      ignore_changes: ["ipv4_ipam_pool_id"],
    });
  });

  test("is in no pool otherwise", () => {
    expect(vpc("")).not.toHaveProperty("ipv4_ipam_pool_id");
    expect(vpc("")).not.toHaveProperty("lifecycle");
  });
});
