import { smallOrganization } from "../small-organization";

interface Said {
  readonly hub?: string;
  readonly shop?: string;
  readonly flows?: string;
  readonly services?: string;
}

const toEndpoints =
  "flows:\n  - { from: shop/application, to: hub/endpoints, port: 443, reason: The shop uses the endpoints of the hub. }\n";

/** A hub in one account and a network in another, of which more is said. */
const load = ({
  hub = "interfaceEndpoints: [ssm], centralEndpoints: true",
  shop = "dnsProfile: hub",
  flows = toEndpoints,
  services = "account.amazonaws.com, cloudtrail.amazonaws.com, ram.amazonaws.com",
}: Said) =>
  smallOrganization({
    home: "eu-west-1",
    others: ["eu-central-1"],
    organization: `  trustedServices: [${services}]\n`,
    more: `  net: { id: "555555555555", email: net@example.com, ou: Workloads }
transitGateways:
  main: { account: net, region: eu-west-1, asn: 64512, environments: { all: {} } }
networks:
  hub: { account: net, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], transit: { gateway: main, environment: all }, ${hub} }
  shop: { account: shop, region: eu-west-1, cidr: 10.1.0.0/16, zones: [a], transit: { gateway: main, environment: all }, ${shop} }
  far: { account: net, region: eu-central-1, cidr: 10.2.0.0/16, zones: [a], privateZones: [far.example.com] }
${flows}`,
  });

describe("names are shared", () => {
  test.each<[string, Said]>([
    ["of endpoints, with a flow to them", {}],
    ["of zones alone, without one", { hub: "privateZones: [corp.example.com]", flows: "" }],
    ["and taken by nobody", { shop: "nat: none", flows: "" }],
  ])("%s", (_, said) => {
    expect(() => load(said)).not.toThrow();
  });

  test.each<[string, Said, string]>([
    [
      "endpoints that are not there",
      { hub: "centralEndpoints: true, privateZones: [a.example.com]", flows: "" },
      "networks.hub.centralEndpoints: no interface endpoints; a network with interface endpoints, which serve others",
    ],
    [
      "names of endpoints that nothing reaches",
      { flows: "" },
      "networks.shop.dnsProfile: names of AWS services lead to hub, and no flow does; a flow from shop to hub/endpoints",
    ],
    [
      "a network that is not there",
      { shop: "dnsProfile: hup", flows: "" },
      'networks.shop.dnsProfile: there is no network "hup"',
    ],
    [
      "a network that shares none",
      { hub: "nat: none", flows: "" },
      "networks.shop.dnsProfile: hub shares no names; a network with centralEndpoints or privateZones",
    ],
    [
      "a network of another Region",
      { shop: "dnsProfile: far", flows: "" },
      "networks.shop.dnsProfile: far is in eu-central-1; a network in eu-west-1: a profile is of one Region",
    ],
    [
      "names in a network that takes some",
      { shop: "dnsProfile: hub, privateZones: [shop.example.com]" },
      "networks.shop.dnsProfile: shop shares names itself; networks that share none: a VPC has one profile",
    ],
    [
      "a zone that another network has",
      { hub: "privateZones: [far.example.com]", flows: "" },
      "far.example.com, which networks.hub has, too; each zone once",
    ],
    [
      "a zone twice",
      { hub: "privateZones: [a.example.com, a.example.com]", flows: "" },
      "networks.hub.privateZones.1: a.example.com, which networks.hub has already",
    ],
    [
      "a zone of AWS's names",
      { hub: "privateZones: [ssm.eu-west-1.amazonaws.com]", flows: "" },
      "names of AWS come with centralEndpoints",
    ],
    ["a wildcard", { hub: 'privateZones: ["*.corp.example.com"]', flows: "" }, "write corp.example.com"],
    ["a name in capitals", { hub: "privateZones: [Corp.example.com]", flows: "" }, "write corp.example.com"],
    [
      "names across accounts where AWS RAM is not trusted",
      { services: "account.amazonaws.com, cloudtrail.amazonaws.com" },
      "organization.trustedServices: ram.amazonaws.com missing",
    ],
  ])("but not: %s", (_, said, problem) => {
    expect(() => load(said)).toThrow(problem);
  });
});
