import { networkRuleCounts } from "../../controls/network-rule-counts";

const acl = "${aws_network_acl.acl.id}";
const group = "${aws_security_group.group.id}";

describe("networkRuleCounts", () => {
  test("counts each direction by itself, as AWS does", () => {
    const counts = networkRuleCounts({
      resource: {
        aws_network_acl: { acl: { tags: { Name: "acme-private" } } },
        aws_network_acl_rule: {
          one: { network_acl_id: acl, egress: false },
          two: { network_acl_id: acl, egress: false },
          three: { network_acl_id: acl, egress: true },
          foreign: { network_acl_id: "acl-1", egress: true },
        },
        aws_security_group: { group: {} },
        aws_ec2_managed_prefix_list: { list: { max_entries: 2 } },
        aws_vpc_security_group_egress_rule: {
          one: { security_group_id: group, prefix_list_id: "${aws_ec2_managed_prefix_list.list.id}" },
          two: { security_group_id: group, cidr_ipv4: "10.0.0.0/8" },
          three: { security_group_id: group, prefix_list_id: "${aws_vpc_endpoint.s3.prefix_list_id}" },
        },
        aws_vpc_security_group_ingress_rule: { one: { security_group_id: group } },
      },
    });
    expect(counts.map(({ name, direction, rules }) => `${name} ${direction} ${rules}`)).toEqual([
      "acme-private inbound 3",
      "acme-private outbound 2",
      "aws_security_group.group inbound 1",
      "aws_security_group.group outbound 4",
    ]);
  });

  test("counts rules of IPv6 beside those of IPv4 in a network ACL, and apart from them in a security group", () => {
    const counts = networkRuleCounts({
      resource: {
        aws_vpc: { vpc: { assign_generated_ipv6_cidr_block: true } },
        aws_network_acl: { acl: { vpc_id: "${aws_vpc.vpc.id}" } },
        aws_network_acl_rule: {
          one: { network_acl_id: acl, cidr_block: "0.0.0.0/0" },
          two: { network_acl_id: acl, ipv6_cidr_block: "::/0" },
        },
        aws_security_group: { group: {} },
        aws_vpc_security_group_ingress_rule: {
          one: { security_group_id: group, cidr_ipv6: "::/0" },
          two: { security_group_id: group, cidr_ipv6: "2001:db8::/32" },
          three: { security_group_id: group, cidr_ipv4: "0.0.0.0/0" },
          four: { security_group_id: group, referenced_security_group_id: "sg-1" },
        },
      },
    });
    expect(counts.map(({ kind, direction, rules }) => `${kind} ${direction} ${rules}`)).toEqual([
      "network ACL inbound 4",
      "security group inbound 3",
    ]);
  });
});
