import { networkSecurityGroupsTight } from "../../../controls/objectives/network-security-groups-tight";
import { changed, type Resources } from "../../modules/network/changed";
import { network } from "../../modules/network/network";

const stack = network();

const ingress = "aws_vpc_security_group_ingress_rule";
const egress = "aws_vpc_security_group_egress_rule";

/** A stack with one rule more, or one resource of another type. */
function adding(type: string, body: Record<string, unknown>) {
  return changed(stack, (r: Resources) => {
    r[type] = { ...r[type], x: body };
  });
}

const web = { description: "Web", cidr_ipv4: "0.0.0.0/0", ip_protocol: "tcp", from_port: 443, to_port: 443 };

describe("network.security-groups-tight", () => {
  test("is kept by a network", () => {
    const { satisfied, broken } = networkSecurityGroupsTight.proof(stack);
    expect(broken).toEqual([]);
    expect(satisfied).toHaveLength(15);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ["HTTP from the internet", ingress, { ...web, from_port: 80, to_port: 80 }],
    ["SSH from a private block", ingress, { ...web, cidr_ipv4: "10.0.0.0/8", from_port: 22, to_port: 22 }],
    ["any port to the internet", egress, { ...web, from_port: 1, to_port: 65535 }],
    ["HTTPS by protocol number", ingress, { ...web, ip_protocol: "6" }],
  ])("is kept by %s", (_, type, body) => {
    expect(networkSecurityGroupsTight.proof(adding(type, body)).broken).toEqual([]);
  });

  test.each<[string, string, Record<string, unknown>, string]>([
    [
      "SSH from the internet",
      ingress,
      { ...web, from_port: 22, to_port: 22 },
      "it admits the internet to tcp ports 22 to 22",
    ],
    [
      "SSH from the internet by IPv6",
      ingress,
      { ...web, cidr_ipv4: undefined, cidr_ipv6: "::/0", from_port: 22, to_port: 22 },
      "it admits the internet to tcp ports 22 to 22",
    ],
    [
      "SSH from half of the internet",
      ingress,
      { ...web, cidr_ipv4: "128.0.0.0/1", from_port: 22, to_port: 22 },
      "it admits the internet to tcp ports 22 to 22",
    ],
    [
      "a range that begins at HTTP",
      ingress,
      { ...web, from_port: 80 },
      "it admits the internet to tcp ports 80 to 443",
    ],
    [
      "QUIC from the internet",
      ingress,
      { ...web, ip_protocol: "udp" },
      "it admits the internet to udp ports 443 to 443",
    ],
    [
      "every protocol from one host",
      ingress,
      { ...web, cidr_ipv4: "10.0.0.1/32", ip_protocol: "-1" },
      "it opens every protocol and port",
    ],
    [
      "every protocol to the internet",
      egress,
      { ...web, ip_protocol: "-1" },
      "it opens every protocol and port",
    ],
    ["a rule without a description", egress, { ...web, description: " " }, "it has no description"],
    [
      "an older rule for SSH from the internet",
      "aws_security_group_rule",
      {
        description: "x",
        type: "ingress",
        protocol: "tcp",
        cidr_blocks: ["10.0.0.0/8", "0.0.0.0/0"],
        from_port: 22,
        to_port: 22,
      },
      "it admits the internet to tcp ports 22 to 22",
    ],
    [
      "a group that says nothing",
      "aws_security_group",
      { description: "Managed by Terraform" },
      "it has no description",
    ],
    [
      "a group with SSH from the internet in it",
      "aws_security_group",
      {
        description: "x",
        ingress: [
          { description: "y", protocol: "tcp", ipv6_cidr_blocks: ["::/0"], from_port: 22, to_port: 22 },
        ],
      },
      "its ingress rule: it admits the internet to tcp ports 22 to 22",
    ],
    [
      "a group with every way out in it",
      "aws_security_group",
      { description: "x", egress: [{ description: "y", protocol: "-1", cidr_blocks: ["0.0.0.0/0"] }] },
      "its egress rule: it opens every protocol and port",
    ],
  ])("is broken by %s", (_, type, body, problem) => {
    expect(networkSecurityGroupsTight.proof(adding(type, body)).broken).toEqual([
      { address: `${type}.x`, problem },
    ]);
  });
});
