import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { ResourceBody, SynthesizedStack } from "../../controls/synthesized-stack";
import { NetworkVpn } from "../../modules/network/network-vpn";
import { VpcNetwork } from "../../modules/network/vpc-network";
import { ReadableStack } from "../../stacks/readable-stack";
import { synthesized } from "../../testing/synthesized";
import { added } from "./added";
import { answer } from "./answer";
import { faultsOf } from "./faults-of";
import { hubStacks } from "./hub-stacks";
import { planted } from "./planted";

type Stacks = ReadonlyMap<string, SynthesizedStack>;

/** A network with a device that announces its blocks, and with one that knows static routes alone. */
const shop: Stacks = new Map([["shop", shopStack()]]);
/** One whose ACL of private subnets lets everything through, so that routes decide. */
const routed = changed(shop, "aws_network_acl.network_private_acl", {
  ingress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
  egress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
});
const route = (block: string, zone = "a") =>
  `aws_route.network_private_${zone}_vpn_${block.replace(/[./]/g, "_")}`;
const told = (stacks: Stacks) =>
  faultsOf(stacks).map(({ fault, address, says }) => `${fault} ${address}: ${says}`);

function changed(stacks: Stacks, address: string, more: ResourceBody): Stacks {
  return planted(stacks, "shop", address, (body) => ({ ...body, ...more }));
}

function gone(stacks: Stacks, address: string): Stacks {
  return planted(stacks, "shop", address, () => undefined);
}

function shopStack(): SynthesizedStack {
  const place = { accountId: "555555555555", region: "eu-west-1" } as const;
  return synthesized((app) => {
    const stack = new ReadableStack(app, "shop");
    new AwsProvider(stack, "Aws", {
      region: place.region,
      allowedAccountIds: [place.accountId],
      defaultTags: [{ tags: { Stack: "accounts/shop/eu-west-1/network-shop" } }],
    });
    const network = new VpcNetwork(stack, "Network", {
      ...place,
      name: "acme-shop",
      cidr: "10.20.0.0/16",
      zones: ["a", "b"],
      tiers: ["public", "private"],
      nat: "one",
      gatewayEndpoints: [],
      interfaceEndpoints: [],
      flowLogBucketArn: "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
      queryLogBucketArn: "arn:aws:s3:::acme-dns-222222222222-eu-west-1",
    });
    const tier = network.tiers.get("private");
    if (tier === undefined) throw new Error("the network has no private tier");
    const connection = (name: string, ip: string, onPremises: readonly string[], asn?: number) => ({
      name: `acme-${name}`,
      ip,
      onPremises,
      ...(asn !== undefined && { asn }),
      logGroupName: `/aws/vpn/${name}`,
      alarmNames: [`${name}-1`, `${name}-2`] as const,
    });
    new NetworkVpn(stack, "Vpn", {
      ...place,
      name: "acme-shop",
      partition: "aws",
      policyName: "acme-vpn",
      vpcId: network.resource.id,
      tier,
      asn: 64512,
      connections: {
        warehouse: connection("warehouse", "203.0.113.40", ["192.168.64.0/20"], 65010),
        workshop: connection("workshop", "203.0.113.41", ["192.168.80.0/24", "192.168.81.0/24"]),
      },
      logKeyAlias: "alias/acme-logs",
      retentionDays: 400,
    });
    return stack;
  });
}

describe("a VPN connection of one network", () => {
  test("has no fault", () => {
    expect(told(shop)).toEqual([]);
  });

  test.each(["warehouse", "workshop", "acme-workshop", "192.168.80.9"])(
    "%s reaches private subnets, and they it",
    (name) => {
      for (const [from, to] of [
        [name, "shop/private"],
        ["shop/private", name],
      ] as const)
        expect(answer(routed, from, to, 443)).toMatchObject({ answer: "reached", refusal: undefined });
    },
  );

  test("the path names the gateway and the connection, in both directions", () => {
    const [way] = answer(routed, "shop/private", "workshop", 443).ways;
    expect(way?.hops.filter(({ kind }) => kind === "vpn-gateway")).toMatchObject([
      {
        direction: "request",
        says: "virtual private gateway acme-shop: out by VPN connection acme-workshop",
        address: "aws_vpn_connection.vpn_workshop",
      },
    ]);
    const [back] = answer(routed, "workshop", "shop/private", 443).ways;
    expect(
      back?.hops.filter(({ kind }) => kind === "vpn-gateway").map((hop) => `${hop.direction} ${hop.says}`),
    ).toEqual([
      "request VPN connection acme-workshop: brings it in",
      "reply virtual private gateway acme-shop: out by VPN connection acme-workshop",
    ]);
  });

  test("network ACLs and security groups decide as they do for others", () => {
    expect(answer(shop, "warehouse", "shop/private", 443).refusal).toMatch(
      /^request: network ACL acme-shop-private: does not let TCP 443 in from 192\.168\.64\.0\/20/,
    );
    expect(answer(routed, "warehouse", "shop/application", 443).refusal).toMatch(
      /^request: security group acme-shop-app/,
    );
  });

  test("a public subnet has no route back, and a block that no connection leads to brings nothing", () => {
    const open = changed(routed, "aws_network_acl.network_public_acl", {
      ingress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
      egress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
    });
    expect(answer(open, "warehouse", "shop/public", 443).refusal).toMatch(
      /^reply: internet gateway acme-shop: the internet carries no private addresses such as 192\.168\.64\.0\/20/,
    );
    expect(answer(routed, "192.168.99.1", "shop/private", 443).refusal).toBe(
      "request: nothing leads from 192.168.99.1 to acme-shop",
    );
  });

  test("of two blocks behind it, one without a route is not reached", () => {
    const without = gone(routed, route("192.168.81.0/24"));
    expect(answer(without, "workshop", "shop/private", 443)).toMatchObject({
      answer: "partly",
      refusal: expect.stringMatching(
        /^reply: internet gateway acme-shop: |^reply: NAT gateway acme-shop-nat-a/,
      ),
    });
    expect(answer(without, "192.168.80.0/24", "shop/private", 443).answer).toBe("reached");
  });

  test("without its gateway attached, or with another, routes to it are blackholes", () => {
    const detached = changed(routed, "aws_vpn_gateway.vpn", { vpc_id: "${aws_vpc.other.id}" });
    expect(answer(detached, "shop/private", "192.168.80.9", 443).refusal).toBe(
      "request: the virtual private gateway is not attached to acme-shop (blackhole)",
    );
    expect(told(detached)).toContain(
      `blackhole ${route("192.168.80.0/24")}: route table acme-shop-private-a: 192.168.80.0/24 to a virtual private gateway that is not attached to acme-shop`,
    );
    const attached = added(detached, "shop", "aws_vpn_gateway_attachment.own", {
      vpc_id: "${aws_vpc.network.id}",
      vpn_gateway_id: "${aws_vpn_gateway.vpn.id}",
    });
    expect(answer(attached, "shop/private", "workshop", 443).answer).toBe("reached");
    expect(told(attached)).toEqual([]);
  });

  test("a route to what no connection leads to is a blackhole", () => {
    const wrong = changed(
      gone(gone(routed, "aws_vpn_connection.vpn_warehouse"), route("192.168.64.0/20", "b")),
      route("192.168.64.0/20"),
      { destination_cidr_block: "192.168.96.0/20" },
    );
    expect(answer(wrong, "shop/private", "192.168.96.1", 443).refusal).toMatch(
      /^request: virtual private gateway acme-shop: no VPN connection leads to 192\.168\.96\.1 \(blackhole\)$/,
    );
    expect(told(wrong)).toEqual([
      `blackhole ${route("192.168.64.0/20")}: route table acme-shop-private-a: 192.168.96.0/20 to virtual private gateway acme-shop, none of whose VPN connections leads there`,
    ]);
    const other = gone(wrong, "aws_vpn_connection.vpn_workshop");
    expect(told(other).filter((one) => one.includes("192.168.96.0/20"))).toEqual([]);
  });

  test("static routes that the gateway makes known need none of their own, and lose against those that are written", () => {
    const propagated = (stacks: Stacks) =>
      ["a", "b"].reduce(
        (left, zone) =>
          added(left, "shop", `aws_vpn_gateway_route_propagation.${zone}`, {
            vpn_gateway_id: "${aws_vpn_gateway.vpn.id}",
            route_table_id: `\${aws_route_table.network_private_${zone}_routes.id}`,
          }),
        stacks,
      );
    const without = ["a", "b"].reduce((left, zone) => gone(left, route("192.168.81.0/24", zone)), routed);
    expect(answer(without, "shop/private", "192.168.81.9", 443).answer).toBe("refused");
    expect(answer(propagated(without), "shop/private", "192.168.81.9", 443).answer).toBe("reached");
    const past = changed(propagated(routed), route("192.168.81.0/24"), {
      gateway_id: "${aws_internet_gateway.network_internet.id}",
    });
    expect(answer(past, "shop/private", "192.168.81.9", 443).answer).toBe("partly");
    const own = changed(propagated(routed), "aws_vpn_connection_route.vpn_workshop_routes_n192_168_81_0_24", {
      destination_cidr_block: "10.20.0.0/19",
    });
    expect(answer(own, "shop/private", "shop/private", 443).answer).toBe("reached");
  });
});

describe("a VPN connection of a Transit Gateway", () => {
  const at = (table: string) =>
    `\${aws_ec2_transit_gateway_route_table.transit_gateway_route_tables_${table}.id}`;
  const hub = hubStacks();
  const bare = added(hub, "hub", "aws_vpn_connection.vpn_headquarters", {
    transit_gateway_id: "${aws_ec2_transit_gateway.transit_gateway.id}",
    tags: { Name: "acme-headquarters" },
    "//": { metadata: { path: "test/Vpn/headquarters/Resource" } },
  });
  const associated = added(bare, "hub", "aws_ec2_transit_gateway_route_table_association.vpn", {
    transit_gateway_attachment_id: "${aws_vpn_connection.vpn_headquarters.transit_gateway_attachment_id}",
    transit_gateway_route_table_id: at("production"),
  });
  const connected = added(associated, "hub", "aws_ec2_transit_gateway_route.back", {
    transit_gateway_attachment_id: "${aws_vpn_connection.vpn_headquarters.transit_gateway_attachment_id}",
    transit_gateway_route_table_id: at("inspection"),
    destination_cidr_block: "10.200.0.0/16",
  });
  const open = planted(connected, "shop", "aws_network_acl.network_private_acl", (body) => ({
    ...body,
    ingress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
    egress: [{ rule_no: 1, action: "allow", protocol: "-1", cidr_block: "0.0.0.0/0" }],
  }));

  test("is an end by its name, through the firewall in both directions", () => {
    for (const [from, to] of [
      ["headquarters", "shop/private"],
      ["shop/private", "headquarters"],
    ] as const) {
      const found = answer(open, from, to, 443);
      expect(found).toMatchObject({ answer: "reached", refusal: undefined });
      for (const { hops } of found.ways)
        expect(hops.filter(({ kind }) => kind === "firewall")).toHaveLength(2);
    }
  });

  test("without a route to it, nothing is known of what is behind it; without a table, it leads nowhere", () => {
    expect(() => answer(associated, "headquarters", "shop/private", 443)).toThrow(
      'FROM: no route leads to VPN connection "headquarters", and nothing is known of what is behind it; name an address',
    );
    const lost = planted(open, "hub", "aws_ec2_transit_gateway_route_table_association.vpn", () => undefined);
    expect(answer(lost, "headquarters", "shop/private", 443).refusal).toMatch(
      /^request: Transit Gateway acme-hub: attachment acme-headquarters has no route table$/,
    );
  });

  test("what leaves by the internet gateway of the hub does not come to it", () => {
    const elsewhere = planted(open, "hub", "aws_ec2_transit_gateway_route.back", (body) => ({
      ...body,
      destination_cidr_block: "10.200.0.0/17",
    }));
    expect(answer(elsewhere, "shop/private", "10.200.200.1", 443).refusal).toMatch(/^request: /);
    expect(answer(elsewhere, "shop/private", "headquarters", 443).answer).toBe("reached");
  });

  test("what comes by it and is answered by another way is asymmetric", () => {
    const part = (stacks: Stacks, address: string, body: ResourceBody) =>
      added(stacks, "shop", address, body);
    const routeToOwn = (stacks: Stacks, block: string) =>
      part(stacks, "aws_route.own", {
        route_table_id: "${aws_route_table.network_private_a_routes.id}",
        destination_cidr_block: block,
        gateway_id: "${aws_vpn_gateway.own.id}",
      });
    const gateway = part(open, "aws_vpn_gateway.own", { vpc_id: "${aws_vpc.network.id}" });
    const connection = part(gateway, "aws_vpn_connection.own", {
      vpn_gateway_id: "${aws_vpn_gateway.own.id}",
      static_routes_only: true,
    });
    const own = part(connection, "aws_vpn_connection_route.own", {
      vpn_connection_id: "${aws_vpn_connection.own.id}",
      destination_cidr_block: "10.200.0.0/16",
    });
    expect(answer(own, "headquarters", "shop/private", 443).answer).toBe("reached");
    const crossed = routeToOwn(own, "10.200.0.0/16");
    expect(answer(crossed, "headquarters", "shop/private", 443)).toMatchObject({
      answer: "partly",
      refusal: expect.stringMatching(/^reply: virtual private gateway .*: the reply leaves by another way/),
    });
    expect(answer(crossed, "shop/private", "headquarters", 443)).toMatchObject({
      answer: "partly",
      refusal: "request: it leaves by another way than VPN connection acme-headquarters",
    });
  });

  test("a network that is not attached is not reached", () => {
    const both = new Map([...open, ...shop].map(([name, stack]) => [name === "shop" ? "shop" : name, stack]));
    expect(answer(both, "headquarters", "shop/private", 443).refusal).toBe(
      "request: VPN connection acme-headquarters does not lead to acme-shop",
    );
  });
});
