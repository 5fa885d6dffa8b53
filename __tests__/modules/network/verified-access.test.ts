import { organizationFromText } from "../../../config/organization-from-text";
import { everyStack } from "../../every-stack";
import { smallOrganizationText } from "../../small-organization";

const group = "c242c5b0-6081-1845-6fa8-6e0d9513c107";
const organization = organizationFromText(
  "organization.yaml",
  smallOrganizationText({
    home: "eu-west-1",
    more: `networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a] }
verifiedAccess:
  desk:
    network: shop
    groups: [${group}]
    domain: desk.acme.example
    certificate: arn:aws:acm:eu-west-1:444444444444:certificate/01234567-89ab-cdef-0123-456789abcdef
    loadBalancer: arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/app/desk/50dc6c495c0c9188
    port: 8443
    reason: Engineers open the desk from home.
`,
  }),
  "2027-01-15",
);
const [stack = {}] = [...everyStack(organization, (path) => path.endsWith("network-shop")).values()];
const only = (type: string) => Object.values(stack.resource?.[type] ?? {})[0];

describe("Verified Access", () => {
  test("lets in the groups that are named, known by IAM Identity Center", () => {
    expect(only("aws_verifiedaccess_trust_provider")).toMatchObject({
      trust_provider_type: "user",
      user_trust_provider_type: "iam-identity-center",
      policy_reference_name: "identity",
    });
    for (const type of ["aws_verifiedaccess_group", "aws_verifiedaccess_endpoint"]) {
      expect(only(type)).toMatchObject({
        policy_document: `permit(principal, action, resource) when { context.identity.groups has "${group}" };`,
      });
    }
    expect(only("aws_verifiedaccess_instance")).not.toHaveProperty("fips_enabled");
  });

  test("records requests before it lets anybody in", () => {
    expect(only("aws_verifiedaccess_instance_logging_configuration")).toMatchObject({
      access_logs: { include_trust_context: true, cloudwatch_logs: { enabled: true } },
    });
    expect(only("aws_verifiedaccess_endpoint")?.depends_on).toEqual([
      "aws_verifiedaccess_instance_logging_configuration.people_desk_logging",
    ]);
  });

  test("leads to the load balancer's port by reference, and nowhere else", () => {
    const own = "${aws_security_group.people_desk_group.id}";
    const of = (type: string) =>
      Object.values(stack.resource?.[type] ?? {}).filter(
        ({ security_group_id }) => security_group_id === own,
      );
    expect(only("aws_verifiedaccess_endpoint")?.security_group_ids).toEqual([own]);
    expect(of("aws_vpc_security_group_ingress_rule")).toEqual([]);
    expect(of("aws_vpc_security_group_egress_rule")).toEqual([
      expect.objectContaining({
        referenced_security_group_id: "${aws_security_group.network_group_application.id}",
        from_port: 8443,
        to_port: 8443,
      }),
    ]);
  });
});
