import { networkAdministrationByIdentity } from "../../../controls/objectives/network-administration-by-identity";
import { changed, type Resources } from "../../modules/network/changed";
import { network } from "../../modules/network/network";

const { proof } = networkAdministrationByIdentity;
const stack = network({ instanceConnect: true });
const endpoint = "aws_ec2_instance_connect_endpoint";
const egress = "aws_vpc_security_group_egress_rule";
const group = "${aws_security_group.network_instance_connect_group.id}";

/** Edits of a resource, which exists or not. */
const edit = (type: string, name: string, body: Record<string, unknown>) =>
  changed(stack, (r: Resources) => {
    r[type] = { ...r[type], [name]: { ...r[type]?.[name], ...body } };
  });

describe("network.administration-by-identity", () => {
  test("is kept by the endpoint of a network, and asks nothing of a network without one", () => {
    expect(proof(stack).broken).toEqual([]);
    expect(proof(stack).satisfied).toContain(`${endpoint}.network_instance_connect`);
    expect(proof(network()).broken).toEqual([]);
  });

  test.each<[string, string, string, Record<string, unknown>, string]>([
    ["addresses of clients", endpoint, "network_instance_connect", { preserve_client_ip: true }, "preserves"],
    [
      "the provider's default",
      endpoint,
      "network_instance_connect",
      { preserve_client_ip: undefined },
      "preserves",
    ],
    ["the default group", endpoint, "network_instance_connect", { security_group_ids: [] }, "default"],
    [
      "a group of another stack",
      endpoint,
      "network_instance_connect",
      { security_group_ids: ["sg-1"] },
      "not beside it",
    ],
    [
      "a way to addresses",
      egress,
      "x",
      { security_group_id: group, cidr_ipv4: "10.0.0.0/8", ip_protocol: "tcp", from_port: 22, to_port: 22 },
      "to addresses",
    ],
    [
      "a way to all ports",
      egress,
      "network_instance_connect_to_application",
      { from_port: 0, to_port: 65535 },
      "other ports",
    ],
    [
      "a way to the port by UDP",
      egress,
      "network_instance_connect_to_application",
      { ip_protocol: "udp" },
      "other ports",
    ],
    [
      "a way in",
      "aws_vpc_security_group_ingress_rule",
      "x",
      { security_group_id: group, cidr_ipv4: "10.0.0.0/8" },
      "lets others into",
    ],
    ["an older rule", "aws_security_group_rule", "x", { security_group_id: group }, "for addresses"],
    [
      "rules of the group itself",
      "aws_security_group",
      "network_instance_connect_group",
      { egress: [{ protocol: "-1", cidr_blocks: ["0.0.0.0/0"] }] },
      "in itself",
    ],
  ])("is broken by %s", (_, type, name, body, problem) => {
    expect(proof(edit(type, name, body)).broken).toEqual([
      { address: `${type}.${name}`, problem: expect.stringContaining(problem) },
    ]);
  });

  test("asks nothing of other groups", () => {
    const other = { security_group_id: "${aws_security_group.network_group_application.id}" };
    expect(proof(edit(egress, "x", { ...other, cidr_ipv4: "10.0.0.0/8" })).broken).toEqual([]);
  });
});
