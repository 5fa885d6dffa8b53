import { networkDefaultsClosed } from "../../../controls/objectives/network-defaults-closed";
import { changed, type Resources } from "../../modules/network/changed";
import { network } from "../../modules/network/network";

const stack = network();

const rule = {
  cidr_ipv4: "10.0.0.0/8",
  description: "a rule",
  ip_protocol: "tcp",
  security_group_id: "${aws_vpc.network.default_security_group_id}",
};

describe("network.defaults-closed", () => {
  test("is kept by a network", () => {
    expect(networkDefaultsClosed.proof(stack)).toEqual({
      satisfied: [
        "aws_vpc.network",
        "aws_default_security_group.network_default_security_group",
        "aws_default_network_acl.network_default_network_acl",
        "aws_default_route_table.network_default_route_table",
      ],
      broken: [],
    });
  });

  test("does not concern a stack without a VPC", () => {
    const other = { resource: { aws_default_security_group: { x: { ingress: [{}] } } } };
    expect(networkDefaultsClosed.proof(other)).toEqual({ satisfied: [], broken: [] });
  });

  test.each<[string, (r: Resources) => void, string, string]>([
    [
      "a default security group that is not managed",
      (r) => delete r.aws_default_security_group,
      "aws_vpc.network",
      "no aws_default_security_group closes it",
    ],
    [
      "defaults of another VPC",
      (r) => {
        r.aws_default_network_acl = {
          x: { default_network_acl_id: "${aws_vpc.other.default_network_acl_id}" },
        };
        r.aws_default_route_table = { x: { default_route_table_id: "rtb-1", route: [] } };
      },
      "aws_vpc.network",
      "no aws_default_network_acl and no aws_default_route_table closes it",
    ],
    [
      "a rule in the default security group",
      (r) =>
        Object.assign(r.aws_default_security_group ?? {}, {
          y: { ingress: [{ protocol: "-1" }], egress: [] },
        }),
      "aws_default_security_group.y",
      "it has ingress",
    ],
    [
      "a default security group that keeps what it finds",
      (r) => delete r.aws_default_security_group?.network_default_security_group?.egress,
      "aws_default_security_group.network_default_security_group",
      "it does not say that it has no egress",
    ],
    [
      "a rule in the default network ACL",
      (r) =>
        Object.assign(r.aws_default_network_acl?.network_default_network_acl ?? {}, {
          egress: { rule_no: 1 },
        }),
      "aws_default_network_acl.network_default_network_acl",
      "it has egress",
    ],
    [
      "a default route table that keeps what it finds",
      (r) => delete r.aws_default_route_table?.network_default_route_table?.route,
      "aws_default_route_table.network_default_route_table",
      "it does not say that it has no route",
    ],
    [
      "a rule added to the default security group by the VPC's attribute",
      (r) => Object.assign(r, { aws_vpc_security_group_ingress_rule: { x: rule } }),
      "aws_vpc_security_group_ingress_rule.x",
      "it adds to a default of the VPC",
    ],
    [
      "a route added to the default route table by its resource",
      (r) => Object.assign(r, { aws_route: { x: { route_table_id: "${aws_default_route_table.y.id}" } } }),
      "aws_route.x",
      "it adds to a default of the VPC",
    ],
    [
      "a route added to the main route table",
      (r) =>
        Object.assign(r, { aws_route: { x: { route_table_id: "${aws_vpc.network.main_route_table_id}" } } }),
      "aws_route.x",
      "it adds to a default of the VPC",
    ],
  ])("is broken by %s", (_, change, address, problem) => {
    expect(networkDefaultsClosed.proof(changed(stack, change)).broken).toEqual([{ address, problem }]);
  });
});
