import { tagsOfClusters } from "../../../modules/network/tags-of-clusters";
import { everyStack } from "../../every-stack";
import { exampleOrganization } from "../../example-organization";
import { network } from "./network";

const [one, other] = ["eipalloc-0123456789abcdef0", "eipalloc-0123456789abcdef1"];

describe("addresses that exist", () => {
  test("are taken by the NAT gateways of their zones, and none is released", () => {
    const { resource, ...stack } = network({ nat: "per-zone", natAddresses: { a: one, b: other } });
    expect(Object.values(resource?.aws_nat_gateway ?? {}).map(({ allocation_id }) => allocation_id)).toEqual([
      one,
      other,
    ]);
    expect(resource).not.toHaveProperty("aws_eip");
    const removed = (stack.removed ?? []) as { from: string; lifecycle: { destroy: boolean } }[];
    expect(removed.map(({ from }) => from)).toEqual(
      ["a", "b", "c", "d", "e", "f"].map((zone) => `aws_eip.network_nat_${zone}_address`),
    );
    expect(removed.every(({ lifecycle }) => !lifecycle.destroy)).toBe(true);
  });

  test("leave zones without one an address of their own", () => {
    const { resource, ...stack } = network({ nat: "per-zone", natAddresses: { b: other } });
    expect(Object.keys(resource?.aws_eip ?? {})).toEqual(["network_nat_a_address"]);
    expect(JSON.stringify(stack.removed)).not.toContain("nat_a_address");
  });

  test("of zones without a gateway are refused, and none leaves all as it was", () => {
    expect(() => network({ nat: "one", natAddresses: { b: other } })).toThrow(
      /zones that have a NAT gateway: \["a"\]/,
    );
    expect(network({ nat: "per-zone" })).not.toHaveProperty("removed");
  });
});

describe("subnets", () => {
  test("have the tags of their tier beside their own", () => {
    const { resource } = network({
      subnetTags: { private: { "kubernetes.io/role/internal-elb": "1", Name: "mine" } },
    });
    expect(resource?.aws_subnet?.network_private_a?.tags).toMatchObject({
      "kubernetes.io/role/internal-elb": "1",
      Name: "acme-prod-private-a",
    });
    expect(resource?.aws_subnet?.network_public_a?.tags).not.toHaveProperty([
      "kubernetes.io/role/internal-elb",
    ]);
  });

  test("leave the tags of clusters to them, unless the network sets some of the kind", () => {
    expect(tagsOfClusters([])).toEqual(["karpenter.sh/", "kubernetes.io/cluster/", "kubernetes.io/role/"]);
    expect(tagsOfClusters([{ "kubernetes.io/role/elb": "1" }, { Team: "a" }])).toEqual([
      "karpenter.sh/",
      "kubernetes.io/cluster/",
    ]);
    const stacks = everyStack(exampleOrganization(), (path) =>
      /storefront-dev\/.*\/(network|region)/.test(path),
    );
    const ignored = [...stacks].map(([path, { provider }]) => [
      path.includes("/network"),
      JSON.stringify(provider).includes('"ignore_tags":{"key_prefixes":["karpenter.sh/"'),
    ]);
    expect(ignored.length).toBeGreaterThan(1);
    for (const [isNetwork, ignores] of ignored) expect(ignores).toBe(isNetwork);
  });
});

test("further blocks belong to the VPC and hold no tier", () => {
  const { resource } = network({ secondaryCidrs: ["100.64.0.0/16"] });
  expect(resource?.aws_vpc_ipv4_cidr_block_association).toEqual({
    network_secondary_block100_64_0_0_16: expect.objectContaining({
      cidr_block: "100.64.0.0/16",
      vpc_id: "${aws_vpc.network.id}",
    }),
  });
  expect(resource?.aws_subnet).toEqual(network().resource?.aws_subnet);
});
