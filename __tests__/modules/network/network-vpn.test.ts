import { organizationFromText } from "../../../config/organization-from-text";
import { readOrganization } from "../../../config/read-organization";
import { networkTiersSeparated } from "../../../controls/objectives/network-tiers-separated";
import { findingRoutes } from "../../../modules/alerting/finding-routes";
import { everyStack } from "../../every-stack";
import { smallOrganizationText } from "../../small-organization";

const stacks = everyStack(readOrganization("examples/established/organization.yaml", "2027-01-15"), (path) =>
  /network-(shop|pedalwerk)$/.test(path),
);
const [shop = {}, pedalwerk = {}] = ["network-shop", "network-pedalwerk"].map(
  (name) => [...stacks].find(([path]) => path.endsWith(`/${name}`))?.[1].resource ?? {},
);

describe("flows with what is behind a VPN connection", () => {
  const text = (flows: string) =>
    smallOrganizationText({
      home: "eu-west-1",
      more: `networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], tiers: [private, database] }
  other: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a] }
vpnConnections:
  office: { network: shop, customerGateway: { ip: 203.0.113.10 }, onPremises: [192.168.0.0/20], reason: The office calls the shop. }
flows:
${flows}
`,
    });
  const flow = (from: string, to: string) =>
    `  - { from: ${from}, to: ${to}, port: 8443, reason: The office calls the shop. }`;
  const load = (flows: string) => organizationFromText("o", text(flows), "2027-01-15");
  const made = (flows: string) => {
    const stacks = everyStack(load(flows), (path) => path.endsWith("network-shop"));
    return [...stacks.values()][0] ?? {};
  };
  const vpnRoutes = (flows: string) =>
    Object.entries(made(flows).resource?.aws_route ?? {})
      .filter(([, { gateway_id }]) => gateway_id === "${aws_vpn_gateway.vpn.id}")
      .map(([name, { destination_cidr_block }]) => `${name} ${destination_cidr_block}`);

  test("are let in by security groups, and take the route that is there", () => {
    const rules = Object.values(
      made(flow("192.168.1.0/24", "shop/application")).resource?.aws_vpc_security_group_ingress_rule ?? {},
    );
    expect(rules.filter(({ cidr_ipv4 }) => cidr_ipv4 === "192.168.1.0/24")).toEqual([
      expect.objectContaining({ from_port: 8443, to_port: 8443 }),
    ]);
    expect(vpnRoutes(flow("192.168.1.0/24", "shop/application"))).toEqual([
      "network_private_a_vpn_192_168_0_0_20 192.168.0.0/20",
    ]);
  });

  test("get routes of their own where the tier has none", () => {
    const flows = flow("192.168.1.0/24", "shop/database");
    expect(vpnRoutes(flows)).toEqual([
      "network_database_a_vpn_192_168_1_0_24 192.168.1.0/24",
      "network_private_a_vpn_192_168_0_0_20 192.168.0.0/20",
    ]);
    expect(networkTiersSeparated.proof(made(flows)).broken).toEqual([]);
  });

  test("are refused for networks to which no connection leads", () => {
    expect(() => load(flow("192.168.1.0/24", "other/application"))).toThrow(
      /nothing connects other with 192\.168\.1\.0\/24.*make a connection under vpnConnections/,
    );
  });
});

describe("VPN connections of a network", () => {
  test("end at one virtual private gateway of its VPC", () => {
    expect(shop.aws_vpn_gateway).toEqual({
      vpn: expect.objectContaining({ vpc_id: "${aws_vpc.network.id}", amazon_side_asn: "64512" }),
    });
    expect(shop.aws_vpn_connection?.vpn_warehouse).toMatchObject({
      vpn_gateway_id: "${aws_vpn_gateway.vpn.id}",
      static_routes_only: false,
      preshared_key_storage: "SecretsManager",
      type: "ipsec.1",
    });
    expect(shop.aws_customer_gateway?.vpn_warehouse_customer_gateway).toMatchObject({
      bgp_asn: "65010",
      ip_address: "203.0.113.40",
    });
  });

  test.each(["tunnel1", "tunnel2"])(
    "take one strong proposal on %s, and begin again by themselves",
    (tunnel) => {
      expect(shop.aws_vpn_connection?.vpn_warehouse).toMatchObject({
        [`${tunnel}_ike_versions`]: ["ikev2"],
        [`${tunnel}_phase1_encryption_algorithms`]: ["AES256-GCM-16"],
        [`${tunnel}_phase1_integrity_algorithms`]: ["SHA2-384", "SHA2-512"],
        [`${tunnel}_phase1_dh_group_numbers`]: [19, 20, 21],
        [`${tunnel}_phase1_lifetime_seconds`]: 28800,
        [`${tunnel}_phase2_encryption_algorithms`]: ["AES256-GCM-16"],
        [`${tunnel}_phase2_integrity_algorithms`]: ["SHA2-384", "SHA2-512"],
        [`${tunnel}_phase2_dh_group_numbers`]: [19, 20, 21],
        [`${tunnel}_phase2_lifetime_seconds`]: 3600,
        [`${tunnel}_startup_action`]: "start",
        [`${tunnel}_dpd_timeout_action`]: "restart",
      });
    },
  );

  test("have no key of a tunnel in them", () => {
    expect(JSON.stringify([shop.aws_vpn_connection, pedalwerk.aws_vpn_connection])).not.toMatch(
      /_preshared_key"/,
    );
  });

  test("route what is behind the device, from private subnets alone, and nothing that it announces", () => {
    const routes = Object.entries(pedalwerk.aws_route ?? {}).filter(([, { gateway_id }]) =>
      String(gateway_id).includes("vpn_gateway"),
    );
    expect(
      routes.map(
        ([, { route_table_id, destination_cidr_block }]) => `${route_table_id} ${destination_cidr_block}`,
      ),
    ).toEqual(
      ["a", "b"].flatMap((zone) =>
        ["192.168.80.0/24", "192.168.81.0/24"].map(
          (block) => `\${aws_route_table.network_private_${zone}_routes.id} ${block}`,
        ),
      ),
    );
    for (const resource of [shop, pedalwerk]) {
      expect(resource).not.toHaveProperty("aws_vpn_gateway_route_propagation");
      for (const table of Object.values(resource.aws_route_table ?? {})) {
        expect(table).not.toHaveProperty("propagating_vgws");
      }
    }
  });

  test("without BGP have static routes", () => {
    expect(pedalwerk.aws_vpn_connection?.vpn_workshop?.static_routes_only).toBe(true);
    expect(
      Object.values(pedalwerk.aws_vpn_connection_route ?? {}).map((route) => route.destination_cidr_block),
    ).toEqual(["192.168.80.0/24", "192.168.81.0/24"]);
    expect(shop).not.toHaveProperty("aws_vpn_connection_route");
  });

  test("log into encrypted log groups, which AWS may write to before they are made", () => {
    expect(shop.aws_cloudwatch_log_group?.vpn_warehouse_log_group).toMatchObject({
      name: "/velo/vpn/warehouse",
      kms_key_id: "${data.aws_kms_alias.vpn_log_key.target_key_arn}",
    });
    expect(shop.aws_vpn_connection?.vpn_warehouse?.depends_on).toEqual([
      "aws_cloudwatch_log_resource_policy.vpn_log_policy",
    ]);
    const { policy_document } = shop.aws_cloudwatch_log_resource_policy?.vpn_log_policy ?? {};
    expect(JSON.parse(String(policy_document)).Statement).toEqual([
      expect.objectContaining({
        Principal: { Service: ["delivery.logs.amazonaws.com"] },
        Resource: [expect.stringMatching(/:log-group:\/velo\/vpn\/warehouse:log-stream:\*$/)],
        Condition: {
          StringEquals: { "aws:SourceAccount": expect.any(String) },
          ArnLike: { "aws:SourceArn": expect.stringMatching(/^arn:aws:logs:eu-central-1:\d{12}:\*$/) },
        },
      }),
    ]);
  });

  test("raise an alarm for each tunnel that is down, of which people hear", () => {
    const alarms = Object.values(shop.aws_cloudwatch_metric_alarm ?? {});
    expect(alarms).toEqual(
      ([1, 2] as const).map((tunnel) =>
        expect.objectContaining({
          alarm_name: `velo-warehouse-${tunnel}-vpn-tunnel-down`,
          namespace: "AWS/VPN",
          metric_name: "TunnelState",
          dimensions: { TunnelIpAddress: `\${aws_vpn_connection.vpn_warehouse.tunnel${tunnel}_address}` },
          comparison_operator: "LessThanThreshold",
          threshold: 1,
          treat_missing_data: "breaching",
        }),
      ),
    );
    const { alarmName } = (findingRoutes("on")["forwarded-alarms"]?.pattern["detail"] ?? {
      alarmName: [],
    }) as { alarmName: { suffix: string }[] };
    for (const { alarm_name } of alarms) {
      expect(alarmName.some(({ suffix }) => String(alarm_name).endsWith(suffix))).toBe(true);
    }
  });

  test("stand with their reasons beside the gateway", () => {
    expect(JSON.stringify(shop.aws_vpn_gateway)).toContain(
      "192.168.64.0/20 is reached by the VPN connection warehouse: Scanners and label printers",
    );
  });

  test("are none where nobody asks for one", () => {
    const others = everyStack(
      readOrganization("examples/established/organization.yaml", "2027-01-15"),
      (path) => path.endsWith("network-iot"),
    );
    for (const { resource } of others.values()) expect(resource).not.toHaveProperty("aws_vpn_gateway");
  });
});
