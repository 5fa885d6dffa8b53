import { interfaceEndpointsOf } from "../../../config/interface-endpoints-of";
import { exampleStack } from "../../example-stack";
import { network } from "./network";

const ssh = { ip_protocol: "tcp", from_port: 22, to_port: 22 };

describe("an EC2 Instance Connect Endpoint", () => {
  const { resource = {} } = network({ instanceConnect: true });
  const own = "${aws_security_group.network_instance_connect_group.id}";
  const application = "${aws_security_group.network_group_application.id}";

  test("is one for the VPC, in the first private subnet, behind a group of its own", () => {
    expect(resource.aws_ec2_instance_connect_endpoint).toEqual({
      network_instance_connect: expect.objectContaining({
        subnet_id: "${aws_subnet.network_private_a.id}",
        security_group_ids: [own],
        preserve_client_ip: false,
        tags: { Name: "acme-prod-instance-connect" },
      }),
    });
  });

  test("leads to SSH of applications, which admit it by reference", () => {
    const rules = (type: string, group: string) =>
      Object.values(resource[type] ?? {}).filter(
        ({ security_group_id, from_port }) => security_group_id === group && from_port === 22,
      );
    expect(rules("aws_vpc_security_group_egress_rule", own)).toEqual([
      expect.objectContaining({ ...ssh, referenced_security_group_id: application }),
    ]);
    expect(rules("aws_vpc_security_group_ingress_rule", application)).toEqual([
      expect.objectContaining({ ...ssh, referenced_security_group_id: own }),
    ]);
    expect(rules("aws_vpc_security_group_ingress_rule", own)).toEqual([]);
  });

  test("only adds to a network", () => {
    const before = network().resource ?? {};
    for (const [type, bodies] of Object.entries(before)) expect(resource[type]).toMatchObject(bodies);
    const added = Object.entries(resource).flatMap(([type, bodies]) =>
      Object.keys(bodies).filter((name) => before[type]?.[name] === undefined),
    );
    expect(added.sort()).toEqual([
      "network_instance_connect",
      "network_instance_connect_application_from_endpoint",
      "network_instance_connect_group",
      "network_instance_connect_to_application",
      "network_private_acl_in_ssh_from_private",
      "network_private_acl_out_ssh_to_private",
    ]);
  });

  test("is there where a network says so", () => {
    const of = (path: string) => exampleStack(path).resource?.aws_ec2_instance_connect_endpoint;
    expect(of("storefront-prod/eu-west-1/network-storefront-prod")).toBeDefined();
    expect(of("storefront-dev/eu-west-1/network-storefront-dev")).toBeUndefined();
  });
});

describe("sessionManager", () => {
  const endpoints = (interfaceEndpoints: Parameters<typeof interfaceEndpointsOf>[0]["interfaceEndpoints"]) =>
    interfaceEndpointsOf({ region: "eu-west-1", interfaceEndpoints, sessionManager: true });

  test("adds what sessions need and is not listed yet, by whatever name", () => {
    expect(endpoints([])).toEqual(["ssm", "ssmmessages"]);
    expect(endpoints(["kms", { service: "ssm", zones: ["a"] }])).toEqual([
      "kms",
      { service: "ssm", zones: ["a"] },
      "ssmmessages",
    ]);
    expect(endpoints(["com.amazonaws.eu-west-1.ssmmessages"])).toEqual([
      "com.amazonaws.eu-west-1.ssmmessages",
      "ssm",
    ]);
  });

  test("adds nothing where it is not said", () => {
    const interfaceEndpoints = ["kms"];
    expect(interfaceEndpointsOf({ region: "eu-west-1", interfaceEndpoints })).toBe(interfaceEndpoints);
  });
});
