import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

const certificate = (region = "eu-west-1", account = "444444444444") =>
  `arn:aws:acm:${region}:${account}:certificate/01234567-89ab-cdef-0123-456789abcdef`;
const group = "c242c5b0-6081-1845-6fa8-6e0d9513c107";
const balancer = (region = "eu-west-1") =>
  `arn:aws:elasticloadbalancing:${region}:444444444444:loadbalancer/app/desk/50dc6c495c0c9188`;

/** An application by Verified Access, save for what a test changes. */
function load(changes: Readonly<Record<string, unknown>> = {}): () => unknown {
  const access = {
    network: "shop",
    groups: [group],
    domain: "desk.acme.example",
    certificate: certificate(),
    loadBalancer: balancer(),
    reason: "Engineers open the desk.",
    ...changes,
  };
  const text = smallOrganizationText({
    home: "eu-west-1",
    more: `networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a] }
verifiedAccess:
  desk: ${JSON.stringify(access)}
`,
  });
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

describe("Verified Access", () => {
  test.each([{}, { fips: true, port: 8443 }, { groups: [`1234567890-${group}`] }])(
    "%j is taken",
    (changes) => {
      expect(load(changes)).not.toThrow();
    },
  );

  test.each([
    [{ network: "shpo" }, /verifiedAccess\.desk\.network: there is no network "shpo".*did you mean "shop"/],
    [{ trust: "oidc" }, /verifiedAccess\.desk\.trust: oidc; identity-center: the client secret .* state/],
    [{ groups: [] }, /verifiedAccess\.desk\.groups/],
    [{ groups: ["*"] }, /verifiedAccess\.desk\.groups\.0/],
    [{ groups: [group, group] }, /verifiedAccess\.desk\.groups: a group listed twice/],
    [{ domain: "https://desk" }, /verifiedAccess\.desk\.domain/],
    [
      { certificate: certificate("us-east-1") },
      /desk\.certificate: .* is in account 444444444444 and us-east-1/,
    ],
    [{ certificate: certificate("eu-west-1", "333333333333") }, /desk\.certificate: .* account 333333333333/],
    [
      { loadBalancer: balancer("us-east-1") },
      /desk\.loadBalancer: .* is in account 444444444444 and us-east-1/,
    ],
    [{ reason: undefined }, /verifiedAccess\.desk\.reason: "reason" is missing/],
  ])("%j is refused", (changes, message) => {
    expect(load(changes)).toThrow(message);
  });
});
