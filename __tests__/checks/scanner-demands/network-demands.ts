import { adding, both, changing, drop, set, setAll, without } from "./change";
import { connected } from "./connected";
import type { Demand, Predicate, ScannedResource } from "./demand";
import { is, unlessSet } from "./predicates";
import { valuesAt } from "./values-at";

/** Whether an entry of a network ACL lets the world reach the port. */
function letsWorldReach(entry: Readonly<Record<string, unknown>>, port: number): boolean {
  const from = Number(entry.from_port);
  const to = Number(entry.to_port);
  return (
    (entry.cidr_block === "0.0.0.0/0" || entry.ipv6_cidr_block === "::/0") &&
    (entry.rule_action ?? entry.action) === "allow" &&
    // checkov takes port 0 for no port; 0 to 65535 is every port all the same.
    (String(entry.protocol) === "-1" || (from <= port && port <= to))
  );
}

/** The demands that no network ACL lets the world reach a port. */
function closedPort(check: string, port: number): readonly Demand[] {
  const opening = { protocol: "tcp", from_port: port, to_port: port, cidr_block: "0.0.0.0/0" };
  return [
    {
      check,
      types: ["aws_network_acl"],
      subject: `port ${port} closed to the world by its own entries`,
      kind: "met",
      holds: ({ body }) =>
        ([body.ingress ?? []].flat() as Record<string, unknown>[]).every(
          (entry) => !letsWorldReach(entry, port),
        ),
      breaches: [
        set("ingress", [{ rule_no: 1, action: "allow", ...opening }]),
        set("ingress", [{ rule_no: 1, action: "allow", protocol: "-1", ipv6_cidr_block: "::/0" }]),
      ],
    },
    {
      check,
      types: ["aws_network_acl_rule"],
      subject: `port ${port} closed to the world`,
      kind: "met",
      holds: ({ body }) => body.egress === true || !letsWorldReach(body, port),
      breaches: [
        setAll({ ...opening, egress: false, rule_action: "allow" }),
        setAll({ cidr_block: "0.0.0.0/0", protocol: "-1", egress: false }),
      ],
      harmless: [
        setAll({ ...opening, egress: true }),
        setAll({ ...opening, egress: false, rule_action: "deny" }),
      ],
    },
  ];
}

/** No block of rules, and no rule beside it. */
const withoutRules: Predicate = (group) =>
  valuesAt(group.body, "ingress").length === 0 &&
  valuesAt(group.body, "egress").length === 0 &&
  [
    "aws_security_group_rule",
    "aws_vpc_security_group_egress_rule",
    "aws_vpc_security_group_ingress_rule",
  ].every((type) => connected(group, type).length === 0);

const openingGroup = set("ingress", [{ protocol: "-1", self: true, from_port: 0, to_port: 0 }]);
const leavingGroup = set("egress", [
  { protocol: "-1", cidr_blocks: ["0.0.0.0/0"], from_port: 0, to_port: 0 },
]);

/** The association joins the subnet and the ACL by reference. */
function associates(resource: ScannedResource, other: string): boolean {
  return connected(resource, "aws_network_acl_association").some(
    (association) => connected(association, other).length > 0,
  );
}

const pathMtu = setAll({ protocol: "icmp", icmp_type: 3, icmp_code: 4 });

/** ICMP "fragmentation needed" has a type and a code, but no ports. */
function isPathMtu({
  protocol,
  icmp_type: type,
  icmp_code: code,
}: Readonly<Record<string, unknown>>): boolean {
  return protocol === "icmp" && type === 3 && code === 4;
}

const everywhere = ["0.0.0.0/0", "::/0"];

/** Neither a route nor one in a table leads everywhere by the target. */
const leadsNotEverywhereBy =
  (target: string): Predicate =>
  ({ body }) =>
    [body, ...([body.route ?? []].flat() as Record<string, unknown>[])].every(
      (route) =>
        route[target] === undefined ||
        ![
          route.cidr_block,
          route.ipv6_cidr_block,
          route.destination_cidr_block,
          route.destination_ipv6_cidr_block,
        ].some((destination) => everywhere.includes(String(destination))),
    );

/** What checkov demands of VPCs, subnets, routes, network ACLs and addresses. */
export const networkDemands: readonly Demand[] = [
  {
    check: "CKV2_AWS_11",
    types: ["aws_vpc"],
    subject: "flow logs",
    kind: "met",
    holds: (vpc) => connected(vpc, "aws_flow_log").length > 0,
    breaches: [without("aws_flow_log"), changing("aws_flow_log", set("vpc_id", "vpc-1"))],
  },
  {
    check: "CKV2_AWS_12",
    types: ["aws_vpc"],
    subject: "a default security group without rules",
    kind: "met",
    holds: async (vpc) => {
      const groups = connected(vpc, "aws_default_security_group");
      return groups.length > 0 && (await Promise.all(groups.map(withoutRules))).every(Boolean);
    },
    breaches: [
      without("aws_default_security_group"),
      changing("aws_default_security_group", openingGroup),
      changing("aws_default_security_group", leavingGroup),
    ],
  },
  {
    check: "CKV2_AWS_12",
    types: ["aws_default_security_group"],
    subject: "has no rules, and a VPC in sight",
    kind: "met",
    holds: async (group) =>
      (await withoutRules(group)) &&
      [...connected(group, "aws_vpc"), ...connected(group, "aws_default_vpc")].length > 0,
    breaches: [
      openingGroup,
      leavingGroup,
      set("vpc_id", "vpc-1"),
      adding("aws_vpc_security_group_ingress_rule", { security_group_id: "${@.id}", ip_protocol: "-1" }),
      adding("aws_vpc_security_group_egress_rule", { security_group_id: "${@.id}", ip_protocol: "-1" }),
      adding("aws_security_group_rule", { security_group_id: "${@.id}", type: "ingress" }),
    ],
  },
  {
    check: "CKV_AWS_148",
    types: ["aws_default_vpc"],
    subject: "no default VPC is provisioned; instead, it is taken over and closed",
    kind: "exception",
    holds: async (vpc) => {
      const groups = connected(vpc, "aws_default_security_group");
      return (
        groups.length > 0 &&
        (await Promise.all(groups.map(withoutRules))).every(Boolean) &&
        connected(vpc, "aws_default_network_acl").length > 0 &&
        connected(vpc, "aws_default_route_table").length > 0
      );
    },
    breaches: [
      without("aws_default_security_group"),
      without("aws_default_network_acl"),
      without("aws_default_route_table"),
      changing("aws_default_security_group", openingGroup),
    ],
  },
  {
    check: "CKV_AWS_123",
    types: ["aws_vpc_endpoint_service"],
    subject: "connections that somebody accepts",
    kind: "met",
    holds: is("acceptance_required", true),
    breaches: [set("acceptance_required", false), drop("acceptance_required")],
  },
  {
    check: "CKV_AWS_130",
    types: ["aws_subnet"],
    subject: "no public address by itself",
    kind: "met",
    holds: unlessSet("map_public_ip_on_launch", false),
    breaches: [set("map_public_ip_on_launch", true)],
  },
  {
    check: "CKV2_AWS_1",
    types: ["aws_network_acl"],
    subject: "attached by its own list of subnets; instead, by associations",
    kind: "exception",
    holds: (acl) => associates(acl, "aws_subnet"),
    breaches: [
      without("aws_network_acl_association"),
      changing("aws_network_acl_association", set("network_acl_id", "acl-1")),
      changing("aws_network_acl_association", set("subnet_id", "subnet-1")),
    ],
  },
  {
    check: "CKV2_AWS_1",
    types: ["aws_subnet"],
    subject: "a network ACL",
    kind: "met",
    holds: (subnet) => associates(subnet, "aws_network_acl"),
    breaches: [
      without("aws_network_acl_association"),
      changing("aws_network_acl_association", set("network_acl_id", "acl-1")),
    ],
  },
  ...["CKV2_AWS_38", "CKV2_AWS_39"].map(
    (check): Demand => ({
      check,
      types: ["aws_route53_zone"],
      subject: "a VPC, since only public zones are signed and log their queries",
      kind: "met",
      holds: ({ body }) => [body.vpc ?? []].flat().length > 0,
      breaches: [drop("vpc")],
    }),
  ),
  ...closedPort("CKV_AWS_229", 21),
  ...closedPort("CKV_AWS_230", 20),
  ...closedPort("CKV_AWS_231", 3389),
  ...closedPort("CKV_AWS_232", 22),
  {
    check: "CKV_AWS_331",
    types: ["aws_ec2_transit_gateway"],
    subject: "no attachment accepted by itself",
    kind: "met",
    holds: ({ body }) => body.auto_accept_shared_attachments !== "enable",
    breaches: [set("auto_accept_shared_attachments", "enable")],
    harmless: [drop("auto_accept_shared_attachments")],
  },
  {
    check: "CKV_AWS_352",
    types: ["aws_network_acl_rule"],
    subject: "a first port; instead, none only for what has no ports",
    kind: "exception",
    holds: ({ body }) => body.egress === true || Number(body.from_port ?? 0) > 0 || isPathMtu(body),
    breaches: [
      both(set("egress", false), set("protocol", "-1"), drop("from_port")),
      setAll({ egress: false, from_port: 0 }),
      both(set("egress", false), drop("from_port"), set("protocol", "icmp"), set("icmp_type", 8)),
      both(set("egress", false), drop("from_port"), pathMtu, set("icmp_code", 0)),
    ],
  },
  {
    check: "CKV2_AWS_19",
    types: ["aws_eip"],
    subject: "in a VPC, and used",
    kind: "met",
    holds: async (address) =>
      (await is("domain", "vpc")(address)) &&
      ["aws_instance", "aws_nat_gateway", "aws_eip_association"].some(
        (type) => connected(address, type).length > 0,
      ),
    breaches: [set("domain", "standard"), without("aws_nat_gateway")],
    harmless: [
      both(without("aws_nat_gateway"), adding("aws_instance", { ip: "${@.public_ip}" })),
      both(without("aws_nat_gateway"), adding("aws_eip_association", { allocation_id: "${@.id}" })),
    ],
  },
  {
    check: "CKV2_AWS_35",
    types: ["aws_route", "aws_route_table"],
    subject: "no instance that plays NAT",
    kind: "met",
    holds: leadsNotEverywhereBy("instance_id"),
    breaches: [
      set("route", [{ cidr_block: "0.0.0.0/0", instance_id: "i-1" }]),
      setAll({ instance_id: "i-1", destination_cidr_block: "0.0.0.0/0" }),
    ],
    harmless: [setAll({ instance_id: "i-1", destination_cidr_block: "10.0.0.0/8" })],
  },
  {
    check: "CKV2_AWS_44",
    types: ["aws_route", "aws_route_table"],
    subject: "no peering for all traffic",
    kind: "met",
    holds: leadsNotEverywhereBy("vpc_peering_connection_id"),
    breaches: [
      set("route", [{ ipv6_cidr_block: "::/0", vpc_peering_connection_id: "pcx-1" }]),
      setAll({ vpc_peering_connection_id: "pcx-1", destination_ipv6_cidr_block: "::/0" }),
    ],
    harmless: [setAll({ vpc_peering_connection_id: "pcx-1", destination_cidr_block: "10.0.0.0/8" })],
  },
];
