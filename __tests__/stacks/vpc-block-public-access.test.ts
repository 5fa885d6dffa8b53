import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

const networks = `networks:
  site: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [public, private] }
  jobs: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a, b], tiers: [public, private], nat: one, egress: { cidrs: [198.51.100.0/24] }, publicAccess: blocked }
  data: { account: shop, region: eu-west-1, cidr: 10.2.0.0/16, zones: [a, b] }
`;

const organization = (more: string) =>
  smallOrganization({ home: "eu-west-1", others: ["eu-central-1"], more: `${networks}${more}` });

/** Exclusions of the networks by name, and the options by the path of their stack. */
function made(more: string) {
  const stacks = everyStack(organization(more), (path) => /\/(network-|vpc-block)/.test(path));
  const of = (type: string, argument: string) =>
    Object.fromEntries(
      [...stacks].flatMap(([path, { resource }]) =>
        Object.values(resource?.[type] ?? {}).map((body) => [path, body[argument]]),
      ),
    );
  return {
    exclusions: of("aws_vpc_block_public_access_exclusion", "internet_gateway_exclusion_mode"),
    options: of("aws_vpc_block_public_access_options", "internet_gateway_block_mode"),
  };
}

describe("VPC Block Public Access", () => {
  test("is made nowhere, and excludes nothing, unless it is chosen", () => {
    expect(made("")).toEqual({ exclusions: {}, options: {} });
  });

  test("holds in every Region of every account, but for networks with the public tier", () => {
    const { exclusions, options } = made("vpcBlockPublicAccess: block-ingress\n");
    expect(exclusions).toEqual({ "shop/eu-west-1/network-site": "allow-bidirectional" });
    expect(options).toEqual(
      Object.fromEntries(
        ["archive", "audit", "payer", "shop"].flatMap((account) =>
          ["eu-central-1", "eu-west-1"].map((region) => [
            `${account}/${region}/vpc-block-public-access`,
            "block-ingress",
          ]),
        ),
      ),
    );
  });

  test("lets NAT gateways out, where both ways are blocked", () => {
    expect(made("vpcBlockPublicAccess: block-bidirectional\n").exclusions).toEqual({
      "shop/eu-west-1/network-jobs": "allow-egress",
      "shop/eu-west-1/network-site": "allow-bidirectional",
    });
  });

  test("is left to the declarative policy that binds an account, with the exclusions that it needs", () => {
    expect(made("guardrails: { attach: { Workloads: { add: [BlockInternetOfVpcs] } } }\n")).toEqual({
      exclusions: { "shop/eu-west-1/network-site": "allow-bidirectional" },
      options: {},
    });
  });

  test("comes after the exclusions of its account and Region", () => {
    const all = placements(new Estate(organization("vpcBlockPublicAccess: block-ingress\n")));
    const block = all.find(({ path }) => path === "accounts/shop/eu-west-1/vpc-block-public-access");
    expect(block?.after).toEqual([
      "accounts/shop/eu-west-1/network-data",
      "accounts/shop/eu-west-1/network-jobs",
      "accounts/shop/eu-west-1/network-site",
      "accounts/shop/global/bootstrap",
    ]);
  });

  test("shows each exclusion as an exception", () => {
    const [stack] = everyStack(organization("vpcBlockPublicAccess: block-ingress\n"), (path) =>
      path.endsWith("network-site"),
    ).values();
    expect(stack?.resource?.aws_vpc_block_public_access_exclusion?.public_access).toMatchObject({
      vpc_id: "${aws_vpc.network.id}",
      "//": {
        exceptions: ["the network site has the tier public, so VPC Block Public Access leaves it out"],
      },
    });
  });
});
