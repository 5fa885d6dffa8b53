import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

const certificate = (region = "eu-west-1", account = "444444444444", end = "f") =>
  `arn:aws:acm:${region}:${account}:certificate/01234567-89ab-cdef-0123-456789abcde${end}`;
const federated = (account = "444444444444") =>
  `{ type: federated, samlProvider: "arn:aws:iam::${account}:saml-provider/staff" }`;
const mutual = `{ type: mutual, clientCertificate: "${certificate()}" }`;
const reason = "reason: Engineers look into it.";

/** A Client VPN endpoint, save for what a test changes. */
function load({
  network = "shop",
  clientCidr = "10.250.0.0/16",
  server = certificate(),
  authentication = federated(),
  rules = `{ cidr: 10.0.0.0/16, group: engineers, ${reason} }`,
  more = "",
}: {
  readonly network?: string;
  readonly clientCidr?: string;
  readonly server?: string;
  readonly authentication?: string;
  readonly rules?: string;
  readonly more?: string;
} = {}): () => unknown {
  const endpoint = (cidr: string) =>
    `{ network: ${network}, clientCidr: ${cidr}, serverCertificate: "${server}", authentication: ${authentication}, authorizationRules: [${rules}] }`;
  const text = smallOrganizationText({
    home: "eu-west-1",
    more: `networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], secondaryCidrs: [100.64.0.0/16] }
  other: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a] }
vpnConnections:
  office: { network: shop, customerGateway: { ip: 203.0.113.10 }, onPremises: [192.168.0.0/20], reason: The office calls the shop. }
clientVpns:
  staff: ${endpoint(clientCidr)}
${more.replace("ENDPOINT", endpoint("10.250.128.0/20"))}
`,
  });
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

describe("Client VPN endpoints", () => {
  test.each([
    {},
    { authentication: mutual, rules: `{ cidr: 10.0.0.0/20, ${reason} }` },
    { clientCidr: "10.240.0.0/12" },
    { clientCidr: "10.250.0.0/22" },
    {
      rules: `{ cidr: 10.0.0.0/20, group: engineers, ${reason} }, { cidr: 10.0.0.0/20, group: support, ${reason} }`,
    },
  ])("%j is taken", (changes) => {
    expect(load(changes)).not.toThrow();
  });

  test.each([
    [{ network: "shpo" }, /staff\.network: there is no network "shpo".*did you mean "shop"/],
    [
      { clientCidr: "10.250.0.0/23" },
      /staff\.clientCidr: 10\.250\.0\.0\/23, a prefix of 23; a prefix of 12 to 22/,
    ],
    [{ clientCidr: "11.0.0.0/11" }, /staff\.clientCidr: 11\.0\.0\.0\/11, a prefix of 11|staff\.clientCidr: /],
    [
      { clientCidr: "10.1.0.0/20" },
      /staff\.clientCidr: 10\.1\.0\.0\/20 overlaps networks\.other \(10\.1\.0\.0\/16\)/,
    ],
    [{ clientCidr: "100.64.0.0/20" }, /staff\.clientCidr: .* overlaps networks\.shop \(100\.64\.0\.0\/16\)/],
    [{ clientCidr: "192.168.0.0/16" }, /staff\.clientCidr: .* overlaps vpnConnections\.office\.onPremises/],
    [
      { clientCidr: "169.254.0.0/20" },
      /staff\.clientCidr: 169\.254\.0\.0\/20, which overlaps 169\.254\.0\.0\/16/,
    ],
    [
      { more: "  second: ENDPOINT" },
      /second\.clientCidr: 10\.250\.128\.0\/20 overlaps clientVpns\.staff \(10\.250\.0\.0\/16\)/,
    ],
    [
      { server: certificate("eu-central-1") },
      /staff\.serverCertificate: .* is in eu-central-1; the network shop is in eu-west-1/,
    ],
    [
      { server: certificate("eu-west-1", "333333333333") },
      /staff\.serverCertificate: .* is in account 333333333333; the network shop is in shop/,
    ],
    [
      { authentication: federated("333333333333") },
      /authentication\.samlProvider: .* is in account 333333333333/,
    ],
    [{ authentication: "{ type: open }" }, /staff\.authentication/],
    [{ rules: "" }, /staff\.authorizationRules/],
    [
      { rules: `{ cidr: 10.0.0.0/20, ${reason} }` },
      /authorizationRules\.0: no group; the group of people that reaches the block/,
    ],
    [
      { authentication: mutual },
      /authorizationRules\.0\.group: engineers, while clients are known by certificates/,
    ],
    [
      { rules: `{ cidr: 0.0.0.0/0, group: engineers, ${reason} }` },
      /authorizationRules\.0\.cidr: 0\.0\.0\.0\/0, which is not in shop \(10\.0\.0\.0\/16\)/,
    ],
    [
      {
        rules: `{ cidr: 10.0.0.0/20, group: a, ${reason} }, { cidr: 10.0.0.0/20, group: a, ${reason} }`,
      },
      /authorizationRules\.1: 10\.0\.0\.0\/20 a is listed twice/,
    ],
    [{ rules: "{ cidr: 10.0.0.0/20, group: a }" }, /authorizationRules\.0\.reason: "reason" is missing/],
  ])("%j is refused", (changes, message) => {
    expect(load(changes)).toThrow(message);
  });
});
