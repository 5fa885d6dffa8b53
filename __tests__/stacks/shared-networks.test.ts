import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

const organization = (network: string) =>
  smallOrganization({
    home: "eu-west-1",
    ous: "{ Security: {}, Workloads: { id: ou-ab12-11111111 } }",
    organization: "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com]\n",
    more: `  shelf: { id: "666666666666", email: shelf@example.com, ou: Workloads }
  later: { email: later@example.com, ou: Workloads }
networks:
  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [public, private, database]${network} }
`,
  });

const resources = (network: string) => {
  const [stack] = everyStack(organization(network), (path) => path.endsWith("network-main")).values();
  return stack?.resource ?? {};
};

const of = (made: ReturnType<typeof resources>, type: string, argument: string) =>
  Object.values(made[type] ?? {}).map((body) => body[argument]);

describe("a shared network", () => {
  test("gives its private subnets to accounts and OUs of the organization", () => {
    const made = resources(", sharedWith: [shelf, Workloads]");
    expect(of(made, "aws_ram_resource_share", "allow_external_principals")).toEqual([false]);
    expect(of(made, "aws_ram_resource_association", "resource_arn")).toEqual([
      "${aws_subnet.network_private_a.arn}",
      "${aws_subnet.network_private_b.arn}",
    ]);
    expect(of(made, "aws_ram_principal_association", "principal").sort()).toEqual([
      "666666666666",
      "arn:aws:organizations::111111111111:ou/o-abcdefghij/ou-ab12-11111111",
    ]);
  });

  test("has the ids of principals in its addresses, so that an account may be renamed", () => {
    expect(Object.keys(resources(", sharedWith: [shelf]").aws_ram_principal_association ?? {})).toEqual([
      "shared_with_n666666666666",
    ]);
  });

  test("gives them to the whole organization by its ARN", () => {
    expect(of(resources(", sharedWith: organization"), "aws_ram_principal_association", "principal")).toEqual(
      ["arn:aws:organizations::111111111111:organization/o-abcdefghij"],
    );
  });

  test("leaves out accounts that are not created yet, and shares nothing where there is nobody else", () => {
    expect(
      of(resources(", sharedWith: [shelf, later]"), "aws_ram_principal_association", "principal"),
    ).toEqual(["666666666666"]);
    expect(resources(", sharedWith: [later]")).not.toHaveProperty("aws_ram_resource_share");
  });

  test("gives public subnets only where they are named, as an exception", () => {
    const made = resources(", sharedWith: [shelf], sharedTiers: [public, database]");
    expect(of(made, "aws_ram_resource_association", "resource_arn")).toEqual([
      "${aws_subnet.network_database_a.arn}",
      "${aws_subnet.network_database_b.arn}",
      "${aws_subnet.network_public_a.arn}",
      "${aws_subnet.network_public_b.arn}",
    ]);
    expect(of(made, "aws_ram_resource_share", "//")).toEqual([
      expect.objectContaining({
        exceptions: ["the public subnets of main are shared: other accounts can face the internet there"],
      }),
    ]);
  });

  test("is not shared unless the file says so", () => {
    expect(resources("")).not.toHaveProperty("aws_ram_resource_share");
  });

  test("comes after the organization, in which sharing is enabled", () => {
    const all = placements(new Estate(organization(", sharedWith: [shelf]")));
    expect(all.find(({ path }) => path.endsWith("network-main"))?.after).toContain(
      "accounts/payer/global/organization",
    );
  });
});
