import { networkTiersSeparated } from "../../../controls/objectives/network-tiers-separated";
import { resourcesOf } from "../../../controls/resources-of";
import type { ResourceBody, SynthesizedStack } from "../../../controls/synthesized-stack";
import { everyStack } from "../../every-stack";
import { hubAndSpoke } from "../../hub-and-spoke";

const routesPath = "production/eu-central-1/spoke-routes-shop-frankfurt";
const networkPath = "production/eu-central-1/network-shop-frankfurt";

function made(path: string, change?: (text: string) => string): SynthesizedStack {
  const stack = everyStack(hubAndSpoke(change), (one) => one === path).get(path);
  if (stack === undefined) throw new Error(`there is no ${path}`);
  return stack;
}

function routes(stack: SynthesizedStack): ResourceBody[] {
  return Object.values(stack.resource?.aws_route ?? {});
}

describe("the routes of a spoke", () => {
  const stack = made(routesPath);

  test("are not made with its network, since AWS takes none before the attachment is accepted", () => {
    expect(routes(made(networkPath)).filter((route) => route.transit_gateway_id !== undefined)).toEqual([]);
    expect(new Set(routes(stack).map((route) => route.transit_gateway_id))).toEqual(
      new Set(["${data.aws_ec2_transit_gateway.spoke_gateway.id}"]),
    );
  });

  test("of the hub's own account are made with the network", () => {
    const shared = made("network/eu-central-1/network-shared-frankfurt");
    const own = resourcesOf(shared).filter(
      ({ type, body }) => type === "aws_route" && "transit_gateway_id" in body,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ body }) => String(body.depends_on).includes("vpc_attachment"))).toBe(true);
  });

  test("are in the tables of its own VPC, looked up by name and tier", () => {
    expect(stack.data?.aws_vpc?.spoke_vpc).toMatchObject({
      filter: [{ name: "tag:Name", values: ["orchard-shop-frankfurt"] }],
    });
    expect(stack.data?.aws_route_table?.spoke_private_a_routes).toMatchObject({
      filter: [
        { name: "tag:Name", values: ["orchard-shop-frankfurt-private-a"] },
        { name: "tag:Tier", values: ["private"] },
      ],
      vpc_id: "${data.aws_vpc.spoke_vpc.id}",
    });
    const network = made(networkPath);
    const names = Object.values(network.resource?.aws_route_table ?? {}).map(
      (table) => (table.tags as Record<string, string>).Name,
    );
    expect(names).toEqual(expect.arrayContaining(["orchard-shop-frankfurt-private-a"]));
  });

  test("wait until the attachment is known", () => {
    const pending = everyStack(
      hubAndSpoke((text) => text.replace("tgw-attach-0a1b2c3d4e5f60701", "pending")),
      (path) => path.includes("/spoke-routes-"),
    );
    expect([...pending.keys()]).not.toContain(routesPath);
    expect([...pending.keys()]).toContain("production/eu-central-1/spoke-routes-ledger-frankfurt");
  });

  test("of a zone that comes are added, and change no other", () => {
    const wide = made(routesPath, (text) =>
      text.replace(/( {2}shop-frankfurt:\n(?: {4}.*\n)*? {4}zones: )\[a, b\]/, "$1[a, b, c]"),
    );
    const before = stack.resource?.aws_route ?? {};
    const after = wide.resource?.aws_route ?? {};
    expect(after).toMatchObject(before);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
      expect.stringMatching(/^spoke_private_c_/),
    ]);
  });
});

describe("network.tiers-separated, of routes in another stack than their tables", () => {
  const route = "spoke_private_a_transit_0_0_0_0_0";
  const withRoute = (tier: string, body: ResourceBody): SynthesizedStack => {
    const stack = made(routesPath);
    const table = { filter: [{ name: "tag:Tier", values: [tier] }] };
    return {
      ...stack,
      data: { ...stack.data, aws_route_table: { t: table } },
      resource: { aws_route: { x: { route_table_id: "${data.aws_route_table.t.id}", ...body } } },
    };
  };
  const toPeer = { transit_gateway_id: "tgw-1", destination_cidr_block: "10.9.0.0/24" };

  test("is kept by the example", () => {
    const { satisfied, broken } = networkTiersSeparated.proof(made(routesPath));
    expect(broken).toEqual([]);
    expect(satisfied).toContain(`aws_route.${route}`);
    expect(
      networkTiersSeparated.proof(withRoute("database", { ...toPeer, "//": { flow: "a/database" } })).broken,
    ).toEqual([]);
  });

  test.each<[string, string, ResourceBody, string]>([
    ["databases without a flow", "database", toPeer, "it leads to other networks, and no flow says so"],
    [
      "databases to everywhere",
      "database",
      { ...toPeer, destination_cidr_block: "0.0.0.0/0", "//": { flow: "internet" } },
      "it leads to other networks, and no flow says so",
    ],
    [
      "private subnets to an internet gateway",
      "private",
      { gateway_id: "${aws_internet_gateway.x.id}" },
      "it leads to an internet gateway",
    ],
  ])("is broken by a route of %s", (_, tier, body, problem) => {
    expect(networkTiersSeparated.proof(withRoute(tier, body)).broken).toEqual([
      { address: "aws_route.x", problem },
    ]);
  });
});
