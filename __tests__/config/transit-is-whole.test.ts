import { hubAndSpoke } from "../hub-and-spoke";

/** The example with one piece of its text replaced, which must be there. */
function withText(old: string, written: string): () => unknown {
  return () =>
    hubAndSpoke((text) => {
      if (!text.includes(old)) throw new Error(`the example has no ${old}`);
      return text.replace(old, written);
    });
}

const shop =
  "    transit: { gateway: frankfurt, environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f60701 }\n";

function withTransit(written: string): () => unknown {
  return withText(shop, `    transit: ${written}\n`);
}

test("the example is taken", () => {
  expect(() => hubAndSpoke()).not.toThrow();
});

describe("a network's Transit Gateway", () => {
  test.each([
    [
      "{ gateway: frankfort, environment: production }",
      /shop-frankfurt\.transit\.gateway: there is no Transit Gateway "frankfort"; those under transitGateways: frankfurt, ireland; did you mean "frankfurt"\?/,
    ],
    [
      "{ gateway: ireland, environment: production }",
      /shop-frankfurt\.transit\.gateway: ireland is in eu-west-1, the network in eu-central-1;/,
    ],
    [
      "{ gateway: frankfurt, environment: prod }",
      /shop-frankfurt\.transit\.environment: there is no environment "prod"; those under transitGateways\.frankfurt\.environments: production,/,
    ],
    ["{ gateway: frankfurt }", /shop-frankfurt\.transit: neither environment nor inspects;/],
    [
      "{ gateway: frankfurt, environment: production, attachmentId: tgw-attach-0a1b2c3d4e5f60702 }",
      /ledger-frankfurt\.transit\.attachmentId: tgw-attach-0a1b2c3d4e5f60702, which networks\.shop-frankfurt has, too;/,
    ],
    [
      "{ gateway: frankfurt, environment: production, attachmentId: attach-1 }",
      /shop-frankfurt\.transit\.attachmentId: found attach-1; expected the id of the attachment, tgw-attach-/,
    ],
  ])("%s is refused, with its place", (written, error) => {
    expect(withTransit(written)).toThrow(error);
  });

  test("says that its attachment is not made yet, where its account has another", () => {
    const pending = "{ gateway: frankfurt, environment: production, attachmentId: pending }";
    expect(withTransit(pending)).not.toThrow();
    expect(withTransit("{ gateway: frankfurt, environment: production }")).toThrow(
      /shop-frankfurt\.transit: no attachmentId, while production attaches ledger-frankfurt to frankfurt, too;.* write the id that .*; or pending, where its stack was never applied/,
    );
    const notices: string[] = [];
    hubAndSpoke(
      (text) => text.replace("tgw-attach-0a1b2c3d4e5f60701", "pending"),
      ({ where, message }) => notices.push(`${where}: ${message}`),
    );
    expect(notices).toEqual([
      expect.stringMatching(
        /^organization\.yaml:\d+:\d+ networks\.shop-frankfurt\.transit\.attachmentId: shop-frankfurt reaches nothing through frankfurt until/,
      ),
    ]);
  });

  test("is found by its account, where that has no other", () => {
    const second =
      "{ account: staging, region: eu-central-1, cidr: 10.66.64.0/18, zones: [a], egress: *services,";
    const transit = "transit: { gateway: frankfurt, environment: staging";
    const other = (more: string) => () =>
      hubAndSpoke((text) =>
        text
          .replace(
            "  development-frankfurt:\n",
            `  tests-frankfurt:\n    ${second} ${transit}, attachmentId: pending } }\n$&`,
          )
          .replace(/(staging-frankfurt:\n.*environment: staging)/, `$1${more}`),
      );
    expect(other(", attachmentId: tgw-attach-0a1b2c3d4e5f60709")).not.toThrow();
    expect(other("")).toThrow(
      /networks\.staging-frankfurt\.transit: no attachmentId, while staging attaches tests/,
    );
  });

  test("is the one way to the internet, where it leads there", () => {
    const own =
      "    tiers: [public, private, database]\n    nat: one\n    egress: *services\n    interfaceEndpoints:";
    expect(
      withText("    tiers: [private, database]\n    egress: *services\n    interfaceEndpoints:", own),
    ).toThrow(
      /shop-frankfurt\.nat: one, while inspection-frankfurt leads frankfurt to the internet; one way to the internet/,
    );
    expect(
      withText(
        "    tiers: [private, database]\n    egress: *services\n    interfaceEndpoints:",
        own.replace("    nat: one\n", ""),
      ),
    ).not.toThrow();
  });
});

describe("a network that inspects", () => {
  test("is one for a Transit Gateway", () => {
    expect(
      withText(
        "tiers: [private, database], egress: *services, transit: { gateway: frankfurt, environment: staging }",
        "tiers: [firewall], transit: { gateway: frankfurt, inspects: true }",
      ),
    ).toThrow(
      /staging-frankfurt\.transit\.inspects: inspection-frankfurt inspects what passes frankfurt already;/,
    );
  });

  test("is in the account of the Transit Gateway", () => {
    expect(
      withText("inspection-frankfurt:\n    account: network", "inspection-frankfurt:\n    account: staging"),
    ).toThrow(/inspection-frankfurt\.account: staging, while transitGateways\.frankfurt is in network;/);
  });

  test("has no tier in which something runs", () => {
    expect(withText("tiers: [firewall, public]", "tiers: [firewall, public, private]")).toThrow(
      /inspection-frankfurt\.tiers: found firewall, public, private; a network that inspects has the tiers firewall and public,/,
    );
    expect(withText("tiers: [firewall, public]\n    nat: per-zone", "tiers: [firewall]")).not.toThrow();
  });
});

describe("a Transit Gateway", () => {
  test("has an ASN of its own", () => {
    expect(withText("asn: 64513", "asn: 64512")).toThrow(
      /transitGateways\.ireland\.asn: 64512, which transitGateways\.frankfurt has, too;/,
    );
    expect(withText("asn: 64513", "asn: 65535")).toThrow(
      /transitGateways\.ireland\.asn: found 65535; expected the private ASN/,
    );
    expect(withText("asn: 64513", "asn: 4200000000")).not.toThrow();
  });

  test.each([
    [
      "reachedBy: [production, staging, development]",
      "reachedBy: [production, stage]",
      /frankfurt\.environments\.shared\.reachedBy\.1: there is no environment "stage";/,
    ],
    [
      "reachedBy: [production, staging, development]",
      "reachedBy: [production, shared]",
      /frankfurt\.environments\.shared\.reachedBy\.1: shared itself \(also at transitGateways\.ireland\.environments\.shared\.reachedBy\.1\);/,
    ],
    [
      "reachedBy: [production, staging, development]",
      "reachedBy: [production, production]",
      /frankfurt\.environments\.shared\.reachedBy\.1: production is listed twice \(also at [^\n]*ireland[^\n]*\);/,
    ],
    [
      "    reason: Build agents, package mirrors and time servers serve every environment.\n",
      "",
      /frankfurt\.environments\.shared: reachedBy without a reason \(also at transitGateways\.ireland\.environments\.shared\);/,
    ],
    [
      "  staging: {}",
      "  staging: {}\n  inspection: {}",
      /frankfurt\.environments\.inspection: inspection, which is the route table/,
    ],
    [
      "onPremises: [10.200.0.0/16]",
      "onPremises: [10.65.128.0/17, 10.64.0.0/23]",
      /frankfurt\.onPremises\.1: 10\.64\.0\.0\/23 overlaps networks\.inspection-frankfurt \(10\.64\.0\.0\/22\);/,
    ],
    ["onPremises: [10.200.0.0/16]", "onPremises: [10.200.0.1/16]", /frankfurt\.onPremises\.0: /],
    [
      "account: network, region: eu-west-1, asn",
      "account: networks, region: eu-west-1, asn",
      /ireland\.account: there is no account "networks";[^\n]*did you mean "network"/,
    ],
    [
      "account: network, region: eu-west-1, asn",
      "account: network, region: eu-west-2, asn",
      /ireland\.region: .*eu-west-2/,
    ],
    [
      "cloudtrail.amazonaws.com, ram.amazonaws.com",
      "cloudtrail.amazonaws.com",
      /trustedServices: ram\.amazonaws\.com missing;/,
    ],
  ])("with %s as %s is refused, with its place", (old, written, error) => {
    expect(withText(old, written)).toThrow(error);
  });
});

test("networks that overlap are refused, be they attached or not", () => {
  expect(withText("cidr: 10.65.64.0/18", "cidr: 10.65.32.0/19")).toThrow(
    /networks\.ledger-frankfurt\.cidr: 10\.65\.32\.0\/19 overlaps networks\.shop-frankfurt \(10\.65\.0\.0\/18\);/,
  );
});

test("a network without room for its attachment is refused, with what has it", () => {
  const small = (prefix: number) =>
    withText(
      "cidr: 10.67.0.0/18, zones: [a, b], tiers: [private, database]",
      `cidr: 10.67.0.0/${prefix}, zones: [a, b], tiers: [private, public, database], subnetPrefixes: { private: 28, public: 28, database: 28 }`,
    );
  expect(small(24)).toThrow(
    /development-frankfurt\.cidr: its tiers are too large: .*transit 4 x \/28 need 320 addresses/,
  );
  expect(small(23)).not.toThrow();
});
