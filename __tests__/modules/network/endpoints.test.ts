import { network } from "./network";

const stack = network();

describe("GatewayEndpoints", () => {
  test("reach S3 and DynamoDB from the route tables of private subnets alone", () => {
    expect(stack.resource?.aws_vpc_endpoint?.network_gateway_s3).toMatchObject({
      service_name: "com.amazonaws.eu-west-1.s3",
      vpc_endpoint_type: "Gateway",
      vpc_id: "${aws_vpc.network.id}",
      tags: { Name: "acme-prod-s3" },
    });
    const tables = Object.values(stack.resource?.aws_vpc_endpoint_route_table_association ?? {}).map(
      ({ vpc_endpoint_id, route_table_id }) => `${vpc_endpoint_id} ${route_table_id}`,
    );
    expect(tables.sort()).toEqual(
      ["dynamodb", "s3"].flatMap((service) =>
        ["a", "b"].map(
          (zone) =>
            `\${aws_vpc_endpoint.network_gateway_${service}.id} \${aws_route_table.network_private_${zone}_routes.id}`,
        ),
      ),
    );
  });

  test("are made only where asked for", () => {
    const endpoints = network({ gatewayEndpoints: ["s3"], interfaceEndpoints: [] }).resource
      ?.aws_vpc_endpoint;
    expect(Object.keys(endpoints ?? {})).toEqual(["network_gateway_s3"]);
  });
});

describe("InterfaceEndpoints", () => {
  test("take a service's own name to private subnets, behind their security group", () => {
    expect(stack.resource?.aws_vpc_endpoint?.network_interface_ecr_api).toMatchObject({
      private_dns_enabled: true,
      security_group_ids: ["${aws_security_group.network_group_endpoints.id}"],
      service_name: "com.amazonaws.eu-west-1.ecr.api",
      vpc_endpoint_type: "Interface",
      tags: { Name: "acme-prod-ecr.api" },
    });
    expect(stack.resource?.aws_vpc_endpoint_subnet_association?.network_interface_ecr_api_b).toMatchObject({
      subnet_id: "${aws_subnet.network_private_b.id}",
      vpc_endpoint_id: "${aws_vpc_endpoint.network_interface_ecr_api.id}",
    });
    expect(Object.keys(stack.resource?.aws_vpc_endpoint_subnet_association ?? {})).toHaveLength(4);
  });

  test("bear the names that AWS gave them: those of SageMaker AI begin otherwise", () => {
    const endpoints = network({ interfaceEndpoints: ["notebook", "sagemaker.api", "studio"] }).resource
      ?.aws_vpc_endpoint;
    expect(Object.values(endpoints ?? {}).map(({ service_name }) => service_name)).toEqual(
      expect.arrayContaining([
        "aws.sagemaker.eu-west-1.notebook",
        "aws.sagemaker.eu-west-1.studio",
        "com.amazonaws.eu-west-1.sagemaker.api",
      ]),
    );
  });

  test("carry a policy each", () => {
    for (const endpoint of Object.values(stack.resource?.aws_vpc_endpoint ?? {})) {
      expect(endpoint.policy).toContain("o-abcdefghij");
    }
  });

  test("stand in some zones where only some have the service", () => {
    const some = network({ interfaceEndpoints: ["ssm", { service: "email-smtp", zones: ["b"] }] });
    expect(Object.keys(some.resource?.aws_vpc_endpoint_subnet_association ?? {})).toEqual([
      "network_interface_email_smtp_b",
      "network_interface_ssm_a",
      "network_interface_ssm_b",
    ]);
  });

  test("are reached on the ports on which they listen", () => {
    const rules = network({ interfaceEndpoints: ["email-smtp"] }).resource;
    const ports = (type: string) =>
      Object.entries(rules?.[type] ?? {}).flatMap(([name, { from_port: port }]) =>
        /endpoints/.test(name) ? [port] : [],
      );
    expect(ports("aws_vpc_security_group_ingress_rule")).toEqual(ports("aws_vpc_security_group_egress_rule"));
    expect(ports("aws_vpc_security_group_ingress_rule")).toContain(587);
    expect(JSON.stringify(rules?.aws_network_acl_rule)).toContain("587");
    expect(JSON.stringify(stack.resource?.aws_network_acl_rule)).not.toContain("587");
  });

  test("carry no policy where the service takes none", () => {
    const { network_interface_transfer_server: endpoint } =
      network({ interfaceEndpoints: ["transfer.server"] }).resource?.aws_vpc_endpoint ?? {};
    expect(endpoint).toBeDefined();
    expect(endpoint).not.toHaveProperty("policy");
  });

  test.each([
    [["nothing-of-aws"], /"nothing-of-aws"; endpoint services of the Region/],
    [["ssm", "com.amazonaws.eu-west-1.ssm"], /"com\.amazonaws\.eu-west-1\.ssm"/],
    [[{ service: "ssm", zones: ["c"] }], /ssm in \["c"\]; some of \["a","b"\]/],
    [[{ service: "ssm", zones: [] }], /ssm in \[\]/],
  ])("%j are refused", (interfaceEndpoints, message) => {
    expect(() => network({ interfaceEndpoints })).toThrow(message);
  });
});
