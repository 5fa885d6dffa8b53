import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { everyStack } from "../every-stack";
import { hubAndSpoke } from "../hub-and-spoke";

const stacks = everyStack(hubAndSpoke(), (path) => /(shared|shop|ledger)-ireland$/.test(path));
const stackOf = (path: string) => {
  const stack = stacks.get(path);
  if (stack === undefined) throw new Error(`there is no ${path}`);
  return stack;
};
const hub = stackOf("network/eu-west-1/network-shared-ireland");
const shop = stackOf("production/eu-west-1/network-shop-ireland");
const other = stackOf("production/eu-west-1/network-ledger-ireland");

describe("a network that shares names", () => {
  test("answers to the name of each service itself, and no endpoint does", () => {
    const endpoints = Object.values(hub.resource?.aws_vpc_endpoint ?? {}).filter(
      ({ vpc_endpoint_type: type }) => type === "Interface",
    );
    expect(endpoints).toHaveLength(7);
    for (const { private_dns_enabled: own } of endpoints) expect(own).toBe(false);
    expect(Object.keys(hub.resource?.aws_route53_zone ?? {}).sort()).toEqual([
      ...["ec2messages", "ecr_api", "ecr_dkr", "kms", "logs", "ssm", "ssmmessages"].map(
        (service) => `names_service_${service}_zone`,
      ),
      "names_zone_orchard_internal_zone",
    ]);
  });

  test("keeps the policy of its endpoints for the organization", () => {
    for (const { policy } of Object.values(hub.resource?.aws_vpc_endpoint ?? {})) {
      expect(String(policy)).toContain("aws:PrincipalOrgID");
    }
  });

  test("leads a service's name to its endpoint, once that leaves the name free", () => {
    expect(hub.resource?.aws_route53_zone?.names_service_ssm_zone).toMatchObject({
      name: '${trimprefix(data.aws_vpc_endpoint_service.names_service_ssm_names.private_dns_name, "*.")}',
      vpc: [{ vpc_id: "${aws_vpc.network.id}" }],
      depends_on: ["aws_vpc_endpoint.network_interface_ssm"],
    });
    expect(hub.resource?.aws_route53_record?.names_service_ssm_record).toMatchObject({
      name: "${data.aws_vpc_endpoint_service.names_service_ssm_names.private_dns_name}",
      alias: {
        name: "${aws_vpc_endpoint.network_interface_ssm.dns_entry[0].dns_name}",
        zone_id: "${aws_vpc_endpoint.network_interface_ssm.dns_entry[0].hosted_zone_id}",
      },
    });
  });

  test("shares every zone by its profile, with the accounts whose networks take names", () => {
    const associations = Object.values(hub.resource?.aws_route53profiles_resource_association ?? {});
    expect(associations).toHaveLength(8);
    // AWS takes letters, digits, hyphens, underscores and spaces.
    for (const { name } of associations) expect(name).toMatch(/^[A-Za-z0-9-]{1,64}$/);
    expect(
      Object.values(hub.resource?.aws_ram_principal_association ?? {}).map(({ principal }) => principal),
    ).toEqual(["810000000005"]);
    expect(Object.values(hub.resource?.aws_ram_resource_share ?? {})).toEqual([
      expect.objectContaining({ allow_external_principals: false }),
    ]);
  });
});

describe("a network that takes names", () => {
  test("finds the profile by its name and its owner, and says what is missing otherwise", () => {
    expect(shop.resource?.aws_route53profiles_association?.names_of_others).toMatchObject({
      profile_id:
        '${one([for one in data.aws_route53profiles_profiles.names_of_others_shared.profiles : one.id if one.name == "orchard-shared-ireland" && length(regexall(":810000000004:", one.arn)) > 0])}',
      resource_id: "${aws_vpc.network.id}",
      lifecycle: {
        precondition: [
          expect.objectContaining({
            error_message:
              "Account 810000000004 shares no Route 53 Profile orchard-shared-ireland with this account here yet: apply the stack of its network first.",
          }),
        ],
      },
    });
  });

  test("comes after the network that shares them", () => {
    const all = placements(new Estate(hubAndSpoke()));
    const awaited = (path: string) => all.find((placement) => placement.path === path)?.after;
    const sharing = "accounts/network/eu-west-1/network-shared-ireland";
    expect(awaited("accounts/production/eu-west-1/network-shop-ireland")).toContain(sharing);
    expect(awaited("accounts/production/eu-west-1/network-ledger-ireland")).not.toContain(sharing);
  });

  test("is none but those that say so", () => {
    expect(other.resource).not.toHaveProperty("aws_route53profiles_association");
    expect(other.resource).not.toHaveProperty("aws_route53_zone");
  });
});
