import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readOrganization } from "../../config/read-organization";
import { temporaryFolder } from "../temporary-folder";

/** The errors of an example with one piece of its text replaced, which must be there. */
function errors(example: string, old: string | RegExp, written: string): string[] {
  const text = readFileSync(`examples/${example}/organization.yaml`, "utf8");
  const changed = text.replace(old, () => written);
  if (changed === text) throw new Error(`the example has no ${old}`);
  const folder = temporaryFolder();
  cpSync(`examples/${example}`, folder, { recursive: true });
  const file = join(folder, "organization.yaml");
  writeFileSync(file, changed);
  try {
    readOrganization(file, "2026-12-01");
    return [];
  } catch (error) {
    return (error as Error).message.replaceAll(file, "o.yaml").split("\n");
  }
}

const section = /^organization:\n(?: .*\n|\n)*/m;

describe("one mistake in the networks of a hub is one error", () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      "a Transit Gateway is gone",
      /^ {2}frankfurt: .*\n/m,
      "",
      /^o\.yaml:79:14 vpnConnections\.headquarters\.gateway: there is no Transit Gateway "frankfurt" \(also at o\.yaml:97:25, o\.yaml:100:121, o\.yaml:109:25, 3 more places\); those under transitGateways: ireland;/,
    ],
    [
      "a block behind it is said twice",
      "onPremises: [10.200.0.0/16] }",
      "onPremises: [10.200.0.0/16, 10.200.1.0/24] }",
      /transitGateways\.frankfurt\.onPremises\.1: 10\.200\.1\.0\/24, of which 10\.200\.0\.0\/16 says some already;/,
    ],
    [
      "a network whose flows are said names one that is not there",
      "environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f60701",
      "environment: prduction, attachmentId: tgw-attach-0a1b2c3d4e5f60701",
      /shop-frankfurt\.transit\.environment: there is no environment "prduction"/,
    ],
    [
      "a network names one that is not there",
      "gateway: frankfurt, inspects: true",
      "gateway: frankfrt, inspects: true",
      /inspection-frankfurt\.transit\.gateway: there is no Transit Gateway "frankfrt"; .*did you mean "frankfurt"\?$/,
    ],
    [
      "its account is misspelled",
      "frankfurt: { account: network",
      "frankfurt: { account: netwrk",
      /transitGateways\.frankfurt\.account: there is no account "netwrk"; .*did you mean "network"\?$/,
    ],
    [
      "it is in another Region",
      "account: network, region: eu-central-1, asn",
      "account: network, region: eu-west-1, asn",
      /inspection-frankfurt\.transit\.gateway: frankfurt is in eu-west-1, the network in eu-central-1 \(also at .*\); .*or correct transitGateways\.frankfurt\.region$/,
    ],
    [
      "what is behind it overlaps a network",
      /onPremises: \[10\.200\.0\.0\/16\]/g,
      "onPremises: [10.65.0.0/16]",
      /transitGateways\.frankfurt\.onPremises\.0: 10\.65\.0\.0\/16 overlaps networks\.shop-frankfurt \(10\.65\.0\.0\/18\);/,
    ],
    [
      "a network takes the addresses of what is behind it, which flows name",
      "cidr: 10.66.0.0/18",
      "cidr: 10.200.0.0/18",
      /transitGateways\.frankfurt\.onPremises\.0: 10\.200\.0\.0\/16 overlaps networks\.staging-frankfurt \(10\.200\.0\.0\/18\) \(also at .*\);/,
    ],
    [
      "what is behind it is no list",
      "onPremises: [10.200.0.0/16] }",
      "onPremises: 10.200.0.0/16 }",
      /transitGateways\.frankfurt\.onPremises: found 10\.200\.0\.0\/16; expected blocks of the networks/,
    ],
    [
      "its ASN is in quotes",
      "asn: 64513",
      "asn: '64513'",
      /transitGateways\.ireland\.asn: found '64513'; expected the private ASN .*; write it without quotes: 64513$/,
    ],
    [
      "its environments, which an anchor has, are a list",
      "  production: {}\n  staging: {}\n  development: {}\n  shared:\n    reachedBy: [production, staging, development]\n    reason: Build agents, package mirrors and time servers serve every environment.\n",
      "  - production\n",
      /transitGateways\.frankfurt\.environments: found - production \(also at transitGateways\.ireland\.environments\); expected/,
    ],
    [
      "inspects is false",
      "gateway: frankfurt, inspects: true",
      "gateway: frankfurt, inspects: false",
      /inspection-frankfurt\.transit\.inspects: found false; expected true/,
    ],
    [
      "inspects is forgotten",
      "gateway: frankfurt, inspects: true",
      "gateway: frankfurt",
      /inspection-frankfurt\.transit: neither environment nor inspects;/,
    ],
    [
      "a second network inspects",
      "gateway: frankfurt, environment: staging",
      "gateway: frankfurt, inspects: true",
      /staging-frankfurt\.transit\.inspects: inspection-frankfurt inspects what passes frankfurt already;/,
    ],
    [
      "a key of an appliance is misspelled",
      "    firewall: edge\n",
      "    appliance: { serviceNam: com.amazonaws.vpce.eu-central-1.vpce-svc-0123456789abcdef0 }\n",
      /inspection-frankfurt\.appliance\.serviceNam: unknown key "serviceNam"; .*did you mean "serviceName"\?$/,
    ],
    [
      "two networks name a firewall that is gone",
      /^firewalls:\n(?: .*\n)*/m,
      "",
      /inspection-frankfurt\.firewall: there is no firewall "edge" \(also at o\.yaml:\d+:15\); there is none under firewalls;/,
    ],
    [
      "a network is too small for its subnets",
      "cidr: 10.64.0.0/22",
      "cidr: 10.64.0.0/24",
      /inspection-frankfurt\.cidr: subnets of \/29 are too small; .*take a VPC of \/23 or larger$/,
    ],
    [
      "a network covers two others",
      "cidr: 10.66.0.0/18",
      "cidr: 10.64.0.0/16",
      /staging-frankfurt\.cidr: 10\.64\.0\.0\/16 overlaps networks\.inspection-frankfurt \(10\.64\.0\.0\/22\) and 1 more;/,
    ],
    [
      "a network has the whole internet",
      "cidr: 10.66.0.0/18",
      "cidr: 0.0.0.0/0",
      /staging-frankfurt\.cidr: 0\.0\.0\.0\/0 is too large for a VPC;/,
    ],
    [
      "a Region in use is enabled no longer",
      "enabled: [eu-central-1, eu-west-1]",
      "enabled: [eu-central-1]",
      /transitGateways\.ireland\.region: the Region eu-west-1 is not enabled \(also at .*, 3 more places\); regions\.enabled are eu-central-1;/,
    ],
    [
      "a key of a flow is misspelled",
      "    port: 8443\n",
      "    ports: 8443\n",
      /flows\.\d\.ports: unknown key "ports"; .*did you mean "port"\?$/,
    ],
    [
      "a port of a list is 0",
      "port: 8443",
      "port: [0, 8443]",
      /flows\.\d\.port\.0: found 0; expected a port, 1 to 65535; or ports from one to another, "8000-8100";/,
    ],
    [
      "the organization is null",
      section,
      "organization: null\n",
      /organization: found null; expected the AWS/,
    ],
    [
      "the organization is gone",
      section,
      "",
      /accounts: found 7 accounts and no organization section; .*add the organization section/,
    ],
  ])("%s", (_, old, written, error) => {
    expect(errors("hub-and-spoke", old, written)).toEqual([expect.stringMatching(error)]);
  });

  test("further blocks of a network lie behind it", () => {
    const written = "  shop-frankfurt:\n    secondaryCidrs: [10.200.1.0/24]\n";
    expect(errors("hub-and-spoke", "  shop-frankfurt:\n", written)).toContainEqual(
      expect.stringMatching(
        /transitGateways\.frankfurt\.onPremises\.0: 10\.200\.0\.0\/16 overlaps networks\.shop-frankfurt\.secondaryCidrs/,
      ),
    );
  });

  test("two mistakes are two", () => {
    const both =
      "cidr: 10.66.0.0/18, zones: [a, b], tiers: [private, database], egress: *services, transit: {";
    expect(errors("hub-and-spoke", both, both.replace("10.66", "10.65").replace("[a, b]", "[a, z]"))).toEqual(
      [
        expect.stringMatching(/staging-frankfurt\.cidr: 10\.65\.0\.0\/18 overlaps/),
        expect.stringMatching(/staging-frankfurt\.zones\.1: found z;/),
      ],
    );
  });

  test("none is none", () => {
    expect(errors("hub-and-spoke", "name: orchard", "name: orchards")).toEqual([]);
    expect(errors("regulated", "name: northbank", "name: northbanks")).toEqual([]);
  });
});

describe("one mistake at the edge is one error", () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    [
      "the organization is null",
      section,
      "organization: null\n",
      /organization: found null; expected the AWS/,
    ],
    ["the organization is gone", section, "", /accounts: found 8 accounts and no organization section;/],
    [
      "the firewall of a network is misspelled",
      "    firewall: checkout\n",
      "    firewall: chekout\n",
      /networks\.checkout\.firewall: there is no firewall "chekout"; .*did you mean "checkout"\?$/,
    ],
    [
      "a web ACL is in a Region that is not enabled",
      "  online-banking:\n    account: payments\n    at: { scope: regional, region: eu-central-1 }",
      "  online-banking:\n    account: payments\n    at: { scope: regional, region: eu-north-1 }",
      /web\.online-banking\.at\.region: the Region eu-north-1 is not enabled;/,
    ],
    [
      "a web ACL has a place of two kinds",
      "    at: { scope: regional, region: eu-central-1 }\n    associated",
      "    at: { scope: cloudfront, region: eu-central-1 }\n    associated",
      /web\.payments-api\.at\.region: unknown key "region";/,
    ],
    [
      "a set has no address",
      "branches: [203.0.113.0/24]",
      "branches: []",
      /ipSets\.branches: no addresses; one or more: an empty set matches nothing;/,
    ],
    [
      "a set has an address that is none",
      "branches: [203.0.113.0/24]",
      "branches: [203.0.113.1]",
      /ipSets\.branches\.0: found 203\.0\.113\.1; expected an IPv4 or IPv6 CIDR block;/,
    ],
    [
      "a rule has the priority of another kind",
      "priority: 3990",
      "priority: 100",
      /rules\.5\.priority: priority 100 is that of denied addresses;/,
    ],
    [
      "there are more rate limits than AWS WAF takes",
      "    rateLimits:\n",
      `    rateLimits:\n${Array.from({ length: 11 }, (_, index) => `      - { name: more-${index}, requestsPerFiveMinutes: 2000 }\n`).join("")}`,
      /online-banking\.rateLimits: found 18 entries; expected rate-based rules, .*at most 10/,
    ],
    [
      "an account does not agree to Shield Advanced",
      ", shieldAdvanced: subscribed",
      "",
      /shield\.accounts\.payments: payments would be subscribed to Shield Advanced for 12 months/,
    ],
    [
      "a protection group has a name that is too long",
      "        payments: { aggregation",
      `        ${"p".repeat(37)}: { aggregation`,
      /groups\.p{37}: found the name "p{37}"; expected a name of .*, at most 36 characters;/,
    ],
  ])("%s", (_, old, written, error) => {
    expect(errors("regulated", old, written)).toEqual([expect.stringMatching(error)]);
  });

  test("a protection group may have a name of 36 characters", () => {
    expect(
      errors("regulated", "        payments: { aggregation", `        ${"p".repeat(36)}: { aggregation`),
    ).toEqual([]);
  });
});

test("what only organizations have is not missed where its section cannot be read", () => {
  const read = (text: string) => errors("company", section, text);
  expect(read("organization: null\n")).toEqual([expect.stringMatching(/organization: found null/)]);
  expect(read("")).toEqual([
    expect.stringMatching(/accounts: found 14 accounts and no organization section/),
  ]);
});
