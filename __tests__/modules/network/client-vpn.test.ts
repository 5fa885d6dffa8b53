import { readOrganization } from "../../../config/read-organization";
import { networkClientsAuthorized } from "../../../controls/objectives/network-clients-authorized";
import { changed } from "../../controls/changed";
import { everyStack } from "../../every-stack";

const [stack = {}] = [
  ...everyStack(readOrganization("examples/established/organization.yaml", "2027-01-15"), (path) =>
    path.endsWith("network-iot"),
  ).values(),
];
const resource = stack.resource ?? {};
const endpoint = "aws_ec2_client_vpn_endpoint.clients_engineers";
const group = "${aws_security_group.clients_engineers_group.id}";
const application = "${aws_security_group.network_group_application.id}";

describe("a Client VPN endpoint", () => {
  test("asks who people are every eight hours, and records who came", () => {
    expect(resource.aws_ec2_client_vpn_endpoint?.clients_engineers).toMatchObject({
      authentication_options: [
        {
          type: "federated-authentication",
          saml_provider_arn: expect.stringContaining(":saml-provider/velo"),
        },
      ],
      connection_log_options: {
        enabled: true,
        cloudwatch_log_group: "${aws_cloudwatch_log_group.clients_engineers_log_group.name}",
      },
      session_timeout_hours: 8,
      disconnect_on_session_timeout: true,
      self_service_portal: "disabled",
      split_tunnel: true,
      security_group_ids: [group],
      vpc_id: "${aws_vpc.network.id}",
    });
    expect(resource.aws_cloudwatch_log_group?.clients_engineers_log_group).toMatchObject({
      name: "/velo/client-vpn/engineers",
      kms_key_id: "${data.aws_kms_alias.clients_engineers_log_key.target_key_arn}",
    });
  });

  test("is in each zone", () => {
    expect(
      Object.values(resource.aws_ec2_client_vpn_network_association ?? {}).map(({ subnet_id }) => subnet_id),
    ).toEqual(
      Object.keys(resource.aws_subnet ?? {})
        .filter((name) => name.startsWith("network_private_"))
        .map((name) => `\${aws_subnet.${name}.id}`),
    );
  });

  test("lets a group in, with the reason", () => {
    expect(Object.values(resource.aws_ec2_client_vpn_authorization_rule ?? {})).toEqual([
      expect.objectContaining({
        access_group_id: "iot-engineers",
        target_network_cidr: "172.20.0.0/18",
        description: "Engineers try firmware against the brokers.",
      }),
    ]);
  });

  test("leads to the ports of applications by reference, and nowhere else", () => {
    const rules = (type: string, own: string) =>
      Object.values(resource[type] ?? {})
        .filter(({ security_group_id }) => security_group_id === own)
        .filter(({ referenced_security_group_id: other }) => own === group || other === group)
        .map(({ referenced_security_group_id, from_port, to_port }) => [
          referenced_security_group_id,
          from_port,
          to_port,
        ]);
    expect(rules("aws_vpc_security_group_egress_rule", group)).toEqual([
      [application, 8443, 8443],
      [application, 8883, 8883],
    ]);
    expect(rules("aws_vpc_security_group_ingress_rule", application)).toEqual([
      [group, 8443, 8443],
      [group, 8883, 8883],
    ]);
    expect(rules("aws_vpc_security_group_ingress_rule", group)).toEqual([]);
  });
});

describe("network.clients-authorized", () => {
  const { proof } = networkClientsAuthorized;

  test("is kept by the endpoint", () => {
    expect(proof(stack).broken).toEqual([]);
    expect(proof(stack).satisfied).toContain(endpoint);
  });

  test.each<[Record<string, unknown>, string]>([
    [{ connection_log_options: { enabled: false } }, "it records no connections"],
    [{ session_timeout_hours: 24 }, "a session lasts longer than 8 hours"],
    [{ session_timeout_hours: undefined }, "a session lasts longer than 8 hours"],
    [{ self_service_portal: "enabled" }, "everybody may fetch its configuration"],
    [{ security_group_ids: [] }, "it stands behind the default security group of its VPC"],
  ])("is broken by %j", (change, problem) => {
    const broken = changed(stack, endpoint, (body) => ({ ...body, ...change }));
    expect(proof(broken).broken).toEqual([{ address: endpoint, problem }]);
  });

  test("is broken by a rule for every group, unless clients have certificates", () => {
    const [name = ""] = Object.keys(resource.aws_ec2_client_vpn_authorization_rule ?? {});
    const address = `aws_ec2_client_vpn_authorization_rule.${name}`;
    const open = changed(stack, address, (body) => ({ ...body, authorize_all_groups: true }));
    expect(proof(open).broken).toEqual([{ address, problem: "it lets every group in" }]);
    const certificates = changed(open, endpoint, (body) => ({
      ...body,
      authentication_options: [{ type: "certificate-authentication" }],
    }));
    expect(proof(certificates).broken).toEqual([]);
  });
});
