import { readFileSync } from "node:fs";
import type { Notice } from "../../config/notice";
import { organizationFromText } from "../../config/organization-from-text";
import { smallOrganization, smallOrganizationText } from "../small-organization";

const example = readFileSync("organization.yaml", "utf8");

/** What is said of the block of a network, in a word or two. */
function saidOf(cidr: string): string[] {
  const notices: string[] = [];
  const text = example.replace("cidr: 10.20.0.0/16", `cidr: ${cidr}`);
  organizationFromText("organization.yaml", text, "2027-01-15", ({ message }) => notices.push(message));
  return notices.filter((message) => message.includes("public addresses"));
}

test.each(["10.20.0.0/16", "172.31.0.0/16", "192.168.0.0/17", "100.64.0.0/16"])(
  "nothing is said of %s",
  (cidr) => {
    expect(saidOf(cidr)).toEqual([]);
  },
);

test.each(["8.8.0.0/16", "172.32.0.0/16", "100.128.0.0/16"])("a network of %s is told of", (cidr) => {
  expect(saidOf(cidr)).toEqual([
    expect.stringMatching(/has public addresses: unless they are yours, storefront-prod cannot reach/),
  ]);
});

/** Reads the example with lines added to a network, whose NAT and block may be others. */
function load(lines: string, { cidr = "10.20.0.0/16", nat = "per-zone" } = {}): () => unknown {
  const network = "    region: eu-west-1\n    cidr: 10.20.0.0/16\n    zones: [a, b, c]";
  if (!example.includes(network)) throw new Error("the example has no such network");
  const text = example
    .replace(/(storefront-prod:\n(?: {4}.*\n)*?) {4}interfaceEndpoints: .*\n/, "$1")
    .replace(network, `    region: eu-west-1\n    cidr: ${cidr}\n    zones: [a, b, c]\n    ${lines}`)
    .replace("    nat: per-zone\n", `    nat: ${nat}\n`);
  return () => organizationFromText("organization.yaml", text, "2027-01-15");
}

function notices(service: string): readonly Notice[] {
  const told: Notice[] = [];
  const network = `main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], interfaceEndpoints: [${service}] }`;
  const text = smallOrganizationText({ home: "eu-west-1", others: [], more: `networks:\n  ${network}\n` });
  organizationFromText("organization.yaml", text, "2027-01-15", (notice) => told.push(notice));
  return told.filter(({ message }) => message.includes("endpoint service"));
}

describe("interface endpoints of a network", () => {
  test.each([
    "interfaceEndpoints: [ssm, ecr.api, notebook, bedrock-runtime]",
    "interfaceEndpoints: [com.amazonaws.eu-west-1.brand-new-service]",
    "interfaceEndpoints: [com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0]",
    "interfaceEndpoints: [{ service: email-smtp, zones: [a, b] }, { service: kms }]",
  ])("%j is taken", (lines) => {
    expect(load(lines)).not.toThrow();
  });

  test.each([
    [
      "interfaceEndpoints: [ec2message]",
      /interfaceEndpoints\.0: ec2message, which is no endpoint service in eu-west-1.*did you mean "ec2messages"/,
    ],
    [
      "interfaceEndpoints: [{ service: zzzzzzzz }]",
      /interfaceEndpoints\.0\.service: zzzzzzzz, .*write the whole name that/,
    ],
    [
      "interfaceEndpoints: [com.amazonaws.us-east-1.ssm]",
      /com\.amazonaws\.us-east-1\.ssm, which is no endpoint service in eu-west-1/,
    ],
    [
      "interfaceEndpoints: [com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0]",
      /is no endpoint service in eu-west-1/,
    ],
    [
      "interfaceEndpoints: [ssm, com.amazonaws.eu-west-1.ssm]",
      /com\.amazonaws\.eu-west-1\.ssm would have the Terraform address of ssm; each service once/,
    ],
    ["interfaceEndpoints: [ssm, { service: ssm }]", /ssm is listed twice/],
    [
      "interfaceEndpoints: [{ service: ssm, zones: [d] }]",
      /interfaceEndpoints\.0\.zones\.0: d is no zone of the network; some of a, b, c/,
    ],
    ["interfaceEndpoints: [{ service: ssm, zones: [a, a] }]", /zones\.1: a is listed twice/],
    ["interfaceEndpoints: [{ service: ssm, zones: [] }]", /interfaceEndpoints\.0/],
    ["interfaceEndpoints: [s3]", /interfaceEndpoints\.0/],
    ["interfaceEndpoints: [{ service: SSM }]", /interfaceEndpoints\.0/],
    [
      "interfaceEndpoints: [ssm.]",
      /interfaceEndpoints\.0: found ssm\.; expected the last part of an endpoint service name, .*; or an interface endpoint/,
    ],
  ])("%j is refused", (lines, message) => {
    expect(load(lines)).toThrow(message);
  });

  test.each([
    ["com.amazonaws.eu-west-1.brand-new-service", /brand-new-service; if AWS .* apply fails; `aws ec2/],
    [
      "{ service: com.amazonaws.eu-west-1.ecr-api }",
      /apply fails; did you mean com\.amazonaws\.eu-west-1\.ecr\.api\?/,
    ],
    ["aws.sagemaker.eu-west-1.notebok", /did you mean aws\.sagemaker\.eu-west-1\.notebook\?/],
  ])("%s is taken with a notice, since it may be new", (service, message) => {
    const told = notices(service);
    expect(told.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
    expect(told[0]?.where).toMatch(/^organization\.yaml:\d+:\d+ networks\.main\.interfaceEndpoints\.0$/);
  });

  test.each([
    "com.amazonaws.eu-west-1.ecr.api",
    "notebook",
    "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0",
  ])("%s is taken without one", (service) => {
    expect(notices(service)).toEqual([]);
  });

  test("are of services that AWS has in the Region, where it is known", () => {
    const inRegion = (region: string, service: string) => () =>
      smallOrganization({
        home: "eu-west-1",
        others: ["eu-central-1", "eu-central-2"],
        more: `networks:\n  main: { account: shop, region: ${region}, cidr: 10.0.0.0/16, zones: [a], interfaceEndpoints: [${service}] }\n`,
      });
    expect(inRegion("eu-central-2", "detective")).toThrow(
      /interfaceEndpoints\.0: detective, which AWS does not have in eu-central-2; .*write its whole name/,
    );
    expect(inRegion("eu-central-1", "detective")).not.toThrow();
    expect(inRegion("eu-central-2", "com.amazonaws.eu-central-2.detective")).not.toThrow();
  });
});

describe("addresses of NAT gateways", () => {
  test.each([
    ["natAddresses: { a: eipalloc-0123456789abcdef0 }", "per-zone"],
    ["natAddresses: { a: eipalloc-0123456789abcdef0 }", "one"],
    ["natAddresses: { a: eipalloc-01234567, c: eipalloc-0123456789abcdef1 }", "per-zone"],
  ])("%j is taken with nat: %s", (lines, nat) => {
    expect(load(lines, { nat })).not.toThrow();
  });

  test.each([
    [
      "{ b: eipalloc-0123456789abcdef0 }",
      "one",
      /natAddresses\.b: an address for b, which has no NAT gateway; addresses for a: nat is one/,
    ],
    ["{ d: eipalloc-0123456789abcdef0 }", "per-zone", /addresses for a, b, c: nat is per-zone/],
    ["{ a: eipalloc-0123456789abcdef0 }", "none", /no addresses: nat is none/],
    [
      "{ a: eipalloc-0123456789abcdef0, b: eipalloc-0123456789abcdef0 }",
      "per-zone",
      /natAddresses\.b: eipalloc-0123456789abcdef0, which networks\.storefront-prod\.natAddresses\.a has/,
    ],
    ["{ a: 203.0.113.7 }", "per-zone", /natAddresses\.a: found 203\.0\.113\.7; expected the allocation id/],
    ["[eipalloc-0123456789abcdef0]", "per-zone", /natAddresses/],
  ])("%s is refused with nat: %s", (addresses, nat, message) => {
    expect(load(`natAddresses: ${addresses}`, { nat })).toThrow(message);
  });
});

describe("further blocks of a network", () => {
  test.each([
    ["[100.64.0.0/16]", "10.20.0.0/16"],
    ["[10.200.0.0/16, 100.64.0.0/16]", "10.20.0.0/16"],
    ["[172.20.0.0/16]", "172.16.0.0/16"],
    ["[192.168.16.0/20]", "192.168.0.0/20"],
    ["[100.65.0.0/28]", "100.64.0.0/16"],
  ])("%s are taken beside %s", (blocks, cidr) => {
    expect(load(`secondaryCidrs: ${blocks}`, { cidr })).not.toThrow();
  });

  test.each([
    [
      "[192.168.0.0/16]",
      "10.20.0.0/16",
      /secondaryCidrs\.0: 192\.168\.0\.0\/16 is in 192\.168\.0\.0\/16, from which AWS adds no block to 10\.20\.0\.0\/16/,
    ],
    ["[10.200.0.0/16]", "172.16.0.0/16", /is in 10\.0\.0\.0\/8/],
    ["[172.31.0.0/16]", "172.16.0.0/16", /is in 172\.31\.0\.0\/16/],
    ["[172.20.0.0/16]", "192.168.0.0/20", /is in 172\.16\.0\.0\/12/],
    ["[10.200.0.0/16]", "100.64.0.0/16", /is in 10\.0\.0\.0\/8/],
    ["[198.19.0.0/16]", "10.20.0.0/16", /is in 198\.19\.0\.0\/16/],
    ["[169.254.0.0/16]", "10.20.0.0/16", /is in 169\.254\.0\.0\/16/],
    [
      "[100.64.0.0/15]",
      "10.20.0.0/16",
      /secondaryCidrs\.0: 100\.64\.0\.0\/15, a prefix of 15; blocks with prefixes of 16 to 28/,
    ],
    ["[100.64.0.0/29]", "10.20.0.0/16", /a prefix of 29/],
    ["[10.20.4.0/24]", "10.20.0.0/16", /10\.20\.4\.0\/24 overlaps networks\.storefront-prod/],
    [
      "[100.64.0.0/16, 100.64.4.0/24]",
      "10.20.0.0/16",
      /secondaryCidrs\.1: 100\.64\.4\.0\/24 overlaps another of networks\.storefront-prod/,
    ],
    ["[100.64.0.1/16]", "10.20.0.0/16", /has bits set behind its prefix/],
    [
      "[100.64.0.0/16, 100.65.0.0/16, 100.66.0.0/16, 100.67.0.0/16, 100.68.0.0/16]",
      "10.20.0.0/16",
      /secondaryCidrs/,
    ],
  ])("%s are refused beside %s", (blocks, cidr, message) => {
    expect(load(`secondaryCidrs: ${blocks}`, { cidr })).toThrow(message);
  });

  test("may not take addresses of another network", () => {
    const taken = /cidr: (10\.2[1-9]\.\S+)/.exec(example)?.[1] ?? "";
    expect(load(`secondaryCidrs: [${taken}]`)).toThrow(/overlaps networks\.[a-z-]+ \(10\.2/);
  });
});

describe("tags of subnets", () => {
  test("are taken by tier", () => {
    expect(
      load('subnetTags: { private: { kubernetes.io/role/internal-elb: "1" }, public: {} }'),
    ).not.toThrow();
  });

  test.each([
    ["{ private: { aws:x: y } }", /subnetTags\.private/],
    ["{ inner: { a: b } }", /subnetTags/],
    ["{ private: { a: 1 } }", /subnetTags\.private\.a/],
  ])("%s are refused", (tags, message) => {
    expect(load(`subnetTags: ${tags}`)).toThrow(message);
  });
});
