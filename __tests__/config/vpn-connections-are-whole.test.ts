import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganizationText } from "../small-organization";

/** Reads an organization with a network, a spoke, a Transit Gateway, and VPN connections. */
function load(vpnConnections: string): () => unknown {
  const more = `transitGateways:
  hub: { account: shop, region: eu-west-1, asn: 64520, environments: { production: {} }, onPremises: [192.168.0.0/16] }
networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], secondaryCidrs: [100.64.0.0/16] }
  spoke: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], transit: { gateway: hub, environment: production } }
vpnConnections:
${vpnConnections.replace(/^/gm, "  ")}
`;
  const organization =
    "  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, config.amazonaws.com, sso.amazonaws.com, ram.amazonaws.com]";
  return () =>
    organizationFromText(
      "organization.yaml",
      smallOrganizationText({ home: "eu-west-1", more, organization }),
      "2027-01-15",
    );
}

const reason = "reason: The office calls the shop.";

/** A connection to the network, save for what a test changes. */
const office = (
  changes: {
    readonly to?: string;
    readonly device?: string;
    readonly onPremises?: string;
    readonly name?: string;
  } = {},
) => {
  const {
    to = "network: shop",
    device = "ip: 203.0.113.10, asn: 65010",
    onPremises = "192.168.0.0/20",
    name = "office",
  } = changes;
  return `${name}: { ${to}, customerGateway: { ${device} }, onPremises: [${onPremises}], ${reason} }`;
};

const toHub = "gateway: hub, environment: production";

describe("VPN connections", () => {
  test.each([
    office(),
    office({ device: "ip: 203.0.113.10" }),
    office({ device: "ip: 203.0.113.10, asn: 4200000001" }),
    office({ to: toHub }),
    `${office()}\n${office({ name: "other", device: "ip: 203.0.113.11" })}`,
  ])("%s is taken", (text) => {
    expect(load(text)).not.toThrow();
  });

  test.each([
    [
      office({ to: `network: shop, ${toHub}` }),
      /vpnConnections\.office: network and gateway; the network, or/,
    ],
    [office({ to: "environment: production" }), /vpnConnections\.office: neither network nor gateway/],
    [
      office({ to: "network: shop, environment: production" }),
      /office\.environment: environment with network; an environment of a Transit Gateway/,
    ],
    [office({ to: "network: shpo" }), /office\.network: there is no network "shpo".*did you mean "shop"/],
    [
      office({ to: "network: spoke" }),
      /office\.network: spoke, which is attached to the Transit Gateway hub.*write gateway: hub/,
    ],
    [
      office({ to: "gateway: hbu, environment: production" }),
      /office\.gateway: there is no Transit Gateway "hbu".*did you mean "hub"/,
    ],
    [office({ to: "gateway: hub" }), /vpnConnections\.office: gateway without environment; .*: production/],
    [
      office({ to: "gateway: hub, environment: prod" }),
      /office\.environment: there is no environment "prod"/,
    ],
    [
      office({ device: "ip: 192.168.1.1" }),
      /office\.customerGateway\.ip: 192\.168\.1\.1, which is in 192\.168\.0\.0\/16 and not reached by the internet/,
    ],
    [office({ device: "ip: 224.0.0.1" }), /customerGateway\.ip: 224\.0\.0\.1, which is in 224\.0\.0\.0\/3/],
    [
      office({ device: "ip: vpn.example.com" }),
      /customerGateway\.ip: found vpn\.example\.com; expected the public/,
    ],
    [
      office({ device: "ip: 203.0.113.10, asn: 64512" }),
      /customerGateway\.asn: 64512, which is the ASN of AWS's side; .*give the device another/,
    ],
    [
      office({ to: toHub, device: "ip: 203.0.113.10, asn: 64520" }),
      /customerGateway\.asn: 64520, which is the ASN of AWS's side; .*or the Transit Gateway/,
    ],
    [
      office({ onPremises: "10.0.128.0/20" }),
      /office\.onPremises\.0: 10\.0\.128\.0\/20 overlaps networks\.shop \(10\.0\.0\.0\/16\)/,
    ],
    [office({ onPremises: "10.0.0.0/8" }), /onPremises\.0: 10\.0\.0\.0\/8 overlaps networks\.shop/],
    [
      office({ onPremises: "100.64.1.0/24" }),
      /onPremises\.0: .* overlaps networks\.shop \(100\.64\.0\.0\/16\)/,
    ],
    [
      office({ onPremises: "10.1.0.0/24" }),
      /onPremises\.0: 10\.1\.0\.0\/24 overlaps networks\.spoke \(10\.1\.0\.0\/16\)/,
    ],
    [
      office({ onPremises: "169.254.10.0/24" }),
      /onPremises\.0: 169\.254\.10\.0\/24, which overlaps 169\.254\.0\.0\/16/,
    ],
    [office({ onPremises: "0.0.0.0/0" }), /onPremises\.0: 0\.0\.0\.0\/0 overlaps networks/],
    [office({ onPremises: "192.168.0.1/20" }), /onPremises\.0: /],
    [
      office({ onPremises: "192.168.0.0/20, 192.168.1.0/24" }),
      /onPremises\.1: 192\.168\.1\.0\/24 overlaps 192\.168\.0\.0\/20; each block once/,
    ],
    [office({ onPremises: "" }), /office\.onPremises: /],
    [
      office({ to: toHub, onPremises: "172.16.0.0/16" }),
      /onPremises\.0: 172\.16\.0\.0\/16, which is in none of transitGateways\.hub\.onPremises.*add it to/,
    ],
    [
      `${office()}\n${office({ name: "other", onPremises: "192.168.64.0/20" })}`,
      /other\.customerGateway\.ip: 203\.0\.113\.10, which vpnConnections\.office has in shop and eu-west-1, too/,
    ],
    [
      `${office({ to: toHub })}\n${office({ name: "other", to: toHub, device: "ip: 203.0.113.11", onPremises: "192.168.1.0/24" })}`,
      /other\.onPremises\.0: 192\.168\.1\.0\/24 overlaps 192\.168\.0\.0\/20, which is behind vpnConnections\.office/,
    ],
    [office().replace(`, ${reason}`, ""), /office\.reason: "reason" is missing/],
    [
      `${office({ name: "head-office" })}\n${office({ name: "headoffice", device: "ip: 203.0.113.11" })}`,
      /vpnConnections.*headoffice/,
    ],
  ])("%s is refused, once", (text, message) => {
    expect(load(text)).toThrow(message);
  });
});
