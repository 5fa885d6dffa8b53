import { organizationFromText } from "../../config/organization-from-text";
import type { PalisadeError } from "../../core/palisade-error";
import { everyStack } from "../every-stack";
import { smallOrganizationText } from "../small-organization";

const reason = "reason: Orders are kept there.";

function text(
  flows: readonly string[],
  change: (networks: string) => string = (networks) => networks,
): string {
  return smallOrganizationText({
    home: "eu-west-1",
    organization:
      "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, config.amazonaws.com, ram.amazonaws.com, sso.amazonaws.com]",
    more: change(`transitGateways:
  europe:
    account: audit
    region: eu-west-1
    asn: 64512
    environments:
      production: {}
      development: {}
      shared: { reachedBy: [production], reason: Mirrors of packages serve production. }
    onPremises: [192.168.0.0/16, 198.18.0.0/24]
networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [public, private, database], nat: one, egress: { cidrs: [] }, interfaceEndpoints: [kms], transit: { gateway: europe, environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f60701 } }
  data: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], tiers: [private, database], transit: { gateway: europe, environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f60702 } }
  tools: { account: shop, region: eu-west-1, cidr: 10.2.0.0/16, zones: [a], tiers: [private], transit: { gateway: europe, environment: shared, attachmentId: tgw-attach-0a1b2c3d4e5f60703 } }
  trial: { account: shop, region: eu-west-1, cidr: 10.3.0.0/16, zones: [a], tiers: [private, database], transit: { gateway: europe, environment: development, attachmentId: tgw-attach-0a1b2c3d4e5f60704 } }
  alone: { account: shop, region: eu-west-1, cidr: 10.4.0.0/16, zones: [a], tiers: [private, database] }
  watch: { account: audit, region: eu-west-1, cidr: 10.5.0.0/22, zones: [a], tiers: [firewall], appliance: { serviceName: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0 }, transit: { gateway: europe, inspects: true } }
flows:
`).concat(flows.map((flow) => `  - { ${flow}, ${reason} }\n`).join("")),
  });
}

/** What is wrong with an organization that has these flows, each with its place. */
function problems(...given: Parameters<typeof text>): string[] {
  try {
    organizationFromText("o", text(...given), "2027-01-15");
    return [];
  } catch (error) {
    return (error as PalisadeError).problems.map(
      ({ where, found, fix }) => `${where.replace(/^o:\d+:\d+ /, "")}: ${found}; ${fix}`,
    );
  }
}

function stacks(...given: Parameters<typeof text>) {
  return everyStack(organizationFromText("o", text(...given), "2027-01-15"), (path) =>
    /network-(shop|data|trial)$/.test(path),
  );
}

const rules = (type: string, flows: readonly string[]) =>
  Object.fromEntries(
    [...stacks(flows)].map(([path, { resource }]) => [
      path.replace(/.*network-/, ""),
      Object.keys(resource?.[type] ?? {}).filter((name) => name.includes("flow")),
    ]),
  );

describe("flows", () => {
  test("are said once, and give rules at both ends", () => {
    const flows = ["from: shop/application, to: data/database, port: [5432, 6000-6010]"];
    expect(rules("aws_vpc_security_group_egress_rule", flows)).toEqual({
      shop: [
        "network_flow_application_to_data_database_tcp_5432",
        "network_flow_application_to_data_database_tcp_6000_6010",
      ],
      data: [],
      trial: [],
    });
    expect(rules("aws_vpc_security_group_ingress_rule", flows)).toEqual({
      shop: [],
      data: [
        "network_flow_database_from_shop_application_tcp_5432",
        "network_flow_database_from_shop_application_tcp_6000_6010",
      ],
      trial: [],
    });
    const routes = everyStack(organizationFromText("o", text(flows), "2027-01-15"), (path) =>
      path.endsWith("spoke-routes-data"),
    );
    expect([...routes.values()].flatMap(({ resource }) => Object.keys(resource?.aws_route ?? {}))).toEqual(
      expect.arrayContaining(["spoke_database_a_flow_shop_private"]),
    );
    const entries = [...stacks(flows)].flatMap(([, { resource }]) =>
      Object.values(resource?.aws_ec2_managed_prefix_list ?? {}).map(({ entry }) => entry),
    );
    expect(entries).toEqual([
      [{ cidr: "10.0.0.0/17", description: "shop/application" }],
      [{ cidr: "10.1.160.0/19", description: "data/database" }],
    ]);
  });

  test("follow a network whose block, subnets or zones are others", () => {
    const entry = (networks: (text: string) => string) =>
      [...stacks(["from: shop/application, to: data/database, port: 5432"], networks)].flatMap(
        ([path, { resource }]) =>
          path.endsWith("shop") ? Object.values(resource?.aws_ec2_managed_prefix_list ?? {}) : [],
      )[0]?.entry;
    expect(entry((networks) => networks.replace("10.1.0.0/16", "10.9.0.0/20"))).toMatchObject([
      { cidr: "10.9.10.0/23" },
    ]);
    expect(
      entry((networks) =>
        networks.replace("cidr: 10.1.0.0/16,", "cidr: 10.1.0.0/16, subnetPrefixes: { database: 24 },"),
      ),
    ).toMatchObject([{ cidr: "10.1.168.0/22" }]);
    expect(entry((networks) => networks)).toMatchObject([{ cidr: "10.1.160.0/19" }]);
  });

  test("go by NAT to the internet, and by the Transit Gateway to what lies behind it", () => {
    const flows = [
      "from: shop/application, to: 203.0.113.0/24, port: 587",
      "from: shop/application, to: 198.18.0.0/25, port: 587",
    ];
    expect(problems(flows)).toEqual([]);
    const names = rules("aws_network_acl_rule", flows).shop?.filter((name) => name.includes("public"));
    expect(names).toEqual([
      "network_public_acl_flow_in_private_tcp_587",
      "network_public_acl_flow_out_203_0_113_0_24_tcp_587",
    ]);
  });

  test("let nothing else out where egress names nothing", () => {
    const [[, shop] = []] = [...stacks(["from: shop/application, to: data/database, port: 5432"])].filter(
      ([path]) => path.endsWith("shop"),
    );
    const outside = Object.values(shop?.resource?.aws_vpc_security_group_egress_rule ?? {}).filter(
      ({ cidr_ipv4 }) => cidr_ipv4 !== undefined,
    );
    expect(outside).toEqual([]);
  });

  test.each([
    ["from: internet, to: shop/load-balancer, port: [443, 80]"],
    ["from: 203.0.113.0/24, to: shop/load-balancer, port: 8443"],
    ["from: shop/load-balancer, to: internet, port: 443"],
    ["from: shop/load-balancer, to: shop/application, port: 9000"],
    ["from: shop/application, to: shop/application, port: 9000"],
    ["from: shop/application, to: shop/endpoints, port: 443"],
    ["from: shop/database, to: shop/database, port: 5432"],
    ["from: shop/application, to: internet, port: 123, protocol: udp"],
    ["from: shop/application, to: tools/application, port: 443"],
    ["from: tools/application, to: shop/load-balancer, port: 443"],
    ["from: data/database, to: 192.168.4.0/22, port: 88, protocol: udp"],
    ["from: 192.168.4.0/22, to: data/database, port: 1433"],
    ["from: 198.18.0.0/24, to: data/application, port: 1433"],
  ])("can be { %s }", (flow) => {
    expect(problems([flow])).toEqual([]);
  });

  test.each([
    [
      "from: shpo/application, to: data/database, port: 1",
      "flows.0.from",
      /there is no network "shpo"; did you mean "shop"\?/,
    ],
    [
      "from: shop/aplication, to: data/database, port: 1",
      "flows.0.from",
      /no security group "aplication"; did you mean "shop\/application"\?/,
    ],
    [
      "from: shop/private, to: data/database, port: 1",
      "flows.0.from",
      /no security group "private"; did you mean "shop\/application"\?/,
    ],
    [
      "from: shop, to: data/database, port: 1",
      "flows.0.from",
      /"shop" is no end of a flow; did you mean "shop\/application"\?/,
    ],
    [
      "from: internett, to: shop/load-balancer, port: 443",
      "flows.0.from",
      /"internett" is no end of a flow; did you mean "internet"\?/,
    ],
    [
      "from: shop/application, to: tools/database, port: 1",
      "flows.0.to",
      /tools has no database tier, in which database would be; add database under networks\.tools\.tiers/,
    ],
    ["from: shop/application, to: data/load-balancer, port: 1", "flows.0.to", /data has no public tier/],
    [
      "from: shop/application, to: data/endpoints, port: 443",
      "flows.0.to",
      /data has no interface endpoints/,
    ],
    [
      "from: shop/application, to: watch/application, port: 443",
      "flows.0.to",
      /watch inspects, and has no application/,
    ],
    [
      "from: shop/application, to: 203.0.113.7/24, port: 1",
      "flows.0.to",
      /bits set behind its prefix; write "203\.0\.113\.0\/24"/,
    ],
    [
      "from: shop/application, to: 203.0.113.7, port: 1",
      "flows.0.to",
      /203\.0\.113\.7" is not an IPv4 block/,
    ],
    [
      "from: shop/application, to: 2001:db8::/32, port: 1",
      "flows.0.to",
      /"2001:db8::\/32" is not an IPv4 block/,
    ],
    [
      "from: shop/application, to: 0.0.0.0/0, port: 25",
      "flows.0.to",
      /0\.0\.0\.0\/0 has 4294967296 addresses; .*write internet/,
    ],
    [
      "from: 10.0.0.0/8, to: shop/load-balancer, port: 444",
      "flows.0.from",
      /10\.0\.0\.0\/8 has addresses of shop, data, tools and others; write shop\/application/,
    ],
    ["from: internet, to: 203.0.113.0/24, port: 1", "flows.0.to", /both ends are outside/],
    [
      "from: internet, to: data/database, port: 5432",
      "flows.0.from",
      /the internet reaches data\/database; put a load balancer/,
    ],
    [
      "from: internet, to: shop/application, port: 8443",
      "flows.0.from",
      /the internet reaches shop\/application; .*shop\/load-balancer on ports 443 and 80 without a flow/,
    ],
    [
      "from: internet, to: shop/load-balancer, port: 8443",
      "flows.0.port",
      /other ports than 443 and 80; name the blocks/,
    ],
    [
      "from: internet, to: shop/load-balancer, port: 443, protocol: udp",
      "flows.0.port",
      /other ports than 443 and 80/,
    ],
    [
      "from: 203.0.113.0/24, to: data/application, port: 8443",
      "flows.0.from",
      /203\.0\.113\.0\/24 has addresses of the internet/,
    ],
    [
      "from: 172.16.0.0/16, to: shop/application, port: 8443",
      "flows.0.from",
      /nothing connects shop with 172\.16\.0\.0\/16, a private block; .*onPremises/,
    ],
    [
      "from: alone/application, to: 192.168.4.0/22, port: 8443",
      "flows.0.to",
      /nothing connects alone with 192\.168\.4\.0\/22/,
    ],
    [
      "from: shop/database, to: internet, port: 443",
      "flows.0.from",
      /shop\/database reaches the internet; let an application call it, as shop\/application/,
    ],
    [
      "from: shop/database, to: 203.0.113.0/24, port: 443",
      "flows.0.from",
      /shop\/database reaches the internet/,
    ],
    [
      "from: data/application, to: internet, port: 443",
      "flows.0.to",
      /data\/application has no way to the internet/,
    ],
    [
      "from: shop/endpoints, to: shop/application, port: 443",
      "flows.0.from",
      /shop\/endpoints opens connections/,
    ],
    ["from: shop/endpoints, to: internet, port: 443", "flows.0.from", /shop\/endpoints opens connections/],
    [
      "from: shop/load-balancer, to: data/database, port: 5432",
      "flows.0.to",
      /a load balancer reaches a database/,
    ],
    [
      "from: shop/application, to: shop/load-balancer, port: 443",
      "flows.0.to",
      /application reaches the load balancer of its own network/,
    ],
    [
      "from: shop/application, to: alone/database, port: 5432",
      "flows.0.to",
      /alone has no transit, so that nothing connects shop with alone; give networks\.alone a transit/,
    ],
    [
      "from: shop/application, to: trial/database, port: 5432",
      "flows.0.to",
      /shop is in production, trial in development, and these exchange no packets; add reachedBy: \[production\], with a reason, to transitGateways\.europe\.environments\.development/,
    ],
    [
      "from: trial/application, to: tools/application, port: 443",
      "flows.0.to",
      /trial is in development, tools in shared/,
    ],
    [
      "from: shop/application, to: data/database, port: [5432, 5432]",
      "flows.0.port",
      /5432, which is there already/,
    ],
    [
      "from: shop/application, to: data/database, port: [5432, 5000-6000]",
      "flows.0.port",
      /5000-6000, which is there already/,
    ],
    [
      "from: shop/application, to: data/database, port: 6000-5000",
      "flows.0.port",
      /6000-5000; write it like "8000-8100"/,
    ],
    ["from: shop/application, to: data/database, port: 6000-70000", "flows.0.port", /6000-70000/],
  ])("cannot be { %s }", (flow, place, message) => {
    expect(problems([flow])).toEqual([expect.stringMatching(message)]);
    expect(problems([flow])[0]).toMatch(new RegExp(`^${place}: `));
  });

  test.each([
    ["from: shop/application, to: data/database", /flows\.0\.port/],
    ["from: shop/application, to: data/database, port: 0", /flows\.0\.port/],
    ["from: shop/application, to: data/database, port: 443, protocol: icmp", /flows\.0\.protocol/],
    ["from: shop/application, to: data/database, port: 443, expires: 2027-01-01", /flows\.0\.expires/],
  ])("cannot be written { %s }", (flow, message) => {
    expect(problems([flow])).toEqual([expect.stringMatching(message)]);
  });

  test("cannot be said twice, whatever the reasons", () => {
    const flow = "from: shop/application, to: data/database, port: 5432";
    expect(problems([flow, flow.replace("5432", "5000-6000")])).toEqual([
      "flows.1.port: 5000-6000 from shop/application to data/database, as flows[0] says already; remove one of the flows, or the port from one",
    ]);
    expect(problems([flow, `${flow}, protocol: udp`, flow.replace("5432", "5433")])).toEqual([]);
  });

  test("fit into network ACLs as AWS allows them at most", () => {
    const flows = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `from: shop/application, to: data/database, port: ${7000 + index}`,
      );
    // Five without flows, and AWS's own denial.
    expect(stacks(flows(34)).size).toBe(3);
    expect(() => stacks(flows(35))).toThrow(
      "the network ACL acme-shop-private has 41 outbound rules, and AWS allows 40 at most: give flows one block or one range of ports in place of several, or divide the network",
    );
  });

  test("are not blamed for a network that cannot be read", () => {
    const wrong = problems(["from: shop/application, to: data/database, port: 5432"], (networks) =>
      networks.replace("zones: [a, b]", "zones: [a, 7]"),
    );
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(/^networks\.shop\.zones/);
  });
});
