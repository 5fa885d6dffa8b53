import { organizationFromText } from "../../config/organization-from-text";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { everyStack } from "../every-stack";
import { smallOrganizationText } from "../small-organization";

const alb = "arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/app/shop/50dc6c495c0c9188";
const distribution = "arn:aws:cloudfront::444444444444:distribution/E1A2B3C4D5E6F7";
const address = "arn:aws:ec2:eu-west-1:444444444444:eip-allocation/eipalloc-0a1b2c3d4e5f60718";
const zone = "arn:aws:route53:::hostedzone/Z0123456789SHOP";
const health = "arn:aws:route53:::healthcheck/2f1c9c7e-55a0-4b1e-9d8a-6a1e0f7c0007";
const cost = "12 months at 3,000 USD a month";
const agreed = "shieldAdvanced: subscribed";

interface Said {
  /** Of the account `shop`. @default it agrees */
  readonly account?: string;
  readonly acceptsCost?: string;
  readonly autoRenew?: string;
  readonly protections?: string;
  readonly more?: string;
  readonly home?: string;
  readonly partition?: "aws" | "aws-us-gov";
  readonly subscribed?: string;
}

function text(said: Said = {}): string {
  const { account = agreed, acceptsCost = cost, autoRenew = "enabled", more = "", home = "eu-west-1" } = said;
  const {
    partition = "aws",
    subscribed = "shop",
    protections = `{ api: { resource: "${address}" } }`,
  } = said;
  const small = smallOrganizationText({
    home,
    partition,
    more: `web:
  shop: { account: shop, at: { scope: regional, region: ${home} }, associatedResources: ["${alb}"] }
  edge: { account: shop, at: { scope: cloudfront } }
  other: { account: audit, at: { scope: cloudfront } }
shield:
  acceptsCost: ${acceptsCost}
  autoRenew: ${autoRenew}
  reason: Customers must reach the shop during an attack.
  accounts:
    ${subscribed}:
      protections: ${protections}
${more}`,
  });
  const line = "email: shop@example.com, ou: Workloads";
  return small.replace(line, account === "" ? line : `${line}, ${account}`);
}

const read = (said: Said = {}) => organizationFromText("organization.yaml", text(said), "2027-01-15");

describe("a subscription to Shield Advanced", () => {
  test("is never there by default", () => {
    const small = organizationFromText(
      "organization.yaml",
      smallOrganizationText({ home: "eu-west-1" }),
      "2027-01-15",
    );
    expect(placements(new Estate(small)).filter(({ concern }) => concern === "shield")).toEqual([]);
  });

  test("is made where the cost is accepted and the account agrees", () => {
    const { path, region } = placements(new Estate(read())).find(({ concern }) => concern === "shield") ?? {};
    expect([path, region]).toEqual(["accounts/shop/global/shield", "us-east-1"]);
  });

  test.each<readonly [string, Said, string]>([
    [
      "the account does not agree",
      { account: "" },
      "shield.accounts.shop: shop would be subscribed to Shield Advanced for 12 months, and its account does not say so; an account that says shieldAdvanced: subscribed itself; add shieldAdvanced: subscribed to accounts.shop, or remove it here",
    ],
    [
      "the cost is not accepted in words",
      { acceptsCost: "true" },
      'acceptsCost: found true; expected "12 months at 3,000 USD a month"',
    ],
    ["nobody says whether it is renewed", { autoRenew: "~" }, "autoRenew"],
    ["it protects nothing", { protections: "{}" }, "at least one: a subscription alone protects nothing"],
    [
      "the account that agrees is another",
      { subscribed: "audit", protections: `{ zone: { resource: "${zone}" } }` },
      "accounts.shop.shieldAdvanced: shop agrees to a subscription to Shield Advanced that protects nothing",
    ],
    ["the account is misspelled", { subscribed: "shopp" }, 'there is no account "shopp"'],
    [
      "the partition has none",
      { home: "us-gov-west-1", partition: "aws-us-gov" },
      "shield: Shield Advanced, which the partition aws-us-gov does not have",
    ],
  ])("is refused where %s", (_, said, message) => {
    expect(() => read(said)).toThrow(message);
  });

  test("is imported only where one is made", () => {
    const adopted = "adopted: { shieldAdvanced: true }";
    const stacks = everyStack(read({ account: `${agreed}, ${adopted}` }), (path) => path.endsWith("/shield"));
    expect(stacks.get("shop/global/shield")?.import).toEqual([
      { to: "aws_shield_subscription.subscription", id: "444444444444" },
    ]);
    const without = text({ account: adopted }).replace(/\nweb:[\s\S]*/, "\n");
    expect(() => organizationFromText("organization.yaml", without, "2027-01-15")).toThrow(
      "accounts.shop.adopted.shieldAdvanced: no subscription of shop is made by this file",
    );
  });

  test("is refused for a closed account", () => {
    expect(() => read({ account: `${agreed}, status: closed` })).toThrow(
      "shield.accounts.shop: shop is closed",
    );
  });
});

describe("what Shield Advanced protects", () => {
  test.each([
    `{ api: { resource: "${alb}", healthCheck: "${health}", automaticResponse: { webAcl: shop } } }`,
    `{ edge: { resource: "${distribution}", automaticResponse: { webAcl: edge, action: block } } }`,
    `{ zone: { resource: "${zone}" }, address: { resource: "${address}", healthCheck: "${health}" } }`,
    "{ classic: { resource: 'arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/old-shop' } }",
    "{ anycast: { resource: 'arn:aws:globalaccelerator::444444444444:accelerator/2f1c9c7e-55a0-4b1e-9d8a-6a1e0f7c0008' } }",
  ])("is taken: %s", (protections) => {
    expect(() => read({ protections })).not.toThrow();
  });

  test.each([
    [
      "a Network Load Balancer, which its addresses protect",
      "{ nlb: { resource: 'arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/net/shop/50dc6c495c0c9188' } }",
      "by which a Network Load Balancer or an instance is protected",
    ],
    [
      "a resource of another account",
      `{ api: { resource: "${alb.replaceAll("444444444444", "333333333333")}" } }`,
      "is in account 333333333333; a subscription protects resources of its own account, shop (444444444444)",
    ],
    [
      "a resource twice",
      `{ one: { resource: "${address}" }, two: { resource: "${address}" } }`,
      `protections.two.resource: ${address} is protected by shop.one already`,
    ],
    [
      "a health check of a hosted zone",
      `{ zone: { resource: "${zone}", healthCheck: "${health}" } }`,
      "protections.zone.healthCheck: a health check for a hosted zone",
    ],
    [
      "an automatic response of an address",
      `{ address: { resource: "${address}", automaticResponse: { webAcl: shop } } }`,
      "an Application Load Balancer or a CloudFront distribution: others have no web ACL",
    ],
    [
      "a web ACL that does not exist",
      `{ api: { resource: "${alb}", automaticResponse: { webAcl: shopp } } }`,
      'automaticResponse.webAcl: there is no web ACL "shopp"',
    ],
    [
      "a web ACL of another account",
      `{ edge: { resource: "${distribution}", automaticResponse: { webAcl: other } } }`,
      "the web ACL other is in audit",
    ],
    [
      "a web ACL that the load balancer does not have",
      `{ api: { resource: "${alb.replace("50dc", "60dc")}", automaticResponse: { webAcl: shop } } }`,
      "the web ACL shop does not protect arn:",
    ],
    [
      "a regional web ACL for a distribution",
      `{ edge: { resource: "${distribution}", automaticResponse: { webAcl: shop } } }`,
      "the web ACL shop is regional, and a distribution has one of scope cloudfront",
    ],
  ])("is refused as %s", (_, protections, message) => {
    expect(() => read({ protections })).toThrow(message);
  });

  test("is judged together by names that exist", () => {
    expect(() =>
      read({ more: "      groups: { all: { aggregation: sum, members: [api] } }\n" }),
    ).not.toThrow();
    expect(() => read({ more: "      groups: { all: { aggregation: sum, members: [apis] } }\n" })).toThrow(
      'groups.all.members.0: there is no protection "apis"',
    );
  });
});

describe("the automatic response of Shield", () => {
  const response = `{ api: { resource: "${alb}", automaticResponse: { webAcl: shop } } }`;
  const written = (protections: string, shop: string) =>
    text({ protections }).replace("associatedResources: [", `${shop}, associatedResources: [`);
  const notices = (protections: string) => {
    const said: string[] = [];
    organizationFromText(
      "organization.yaml",
      written(protections, "managedRuleGroups: [linux]"),
      "2027-01-15",
      ({ message }) => said.push(message),
    );
    return said;
  };

  test("is counted with the capacity of its web ACL", () => {
    expect(notices(`{ api: { resource: "${alb}" } }`)).toEqual([]);
    expect(notices(response)).toEqual([expect.stringMatching(/^its rules need 1527 WCU of the 1500/)]);
    const rules = Array.from(
      { length: 42 },
      (_, index) =>
        `{ name: r${index}, reason: It is here for a test of rules., action: block, band: ${index < 19 ? "after-content" : index < 38 ? "after-allowed" : "last"}, statement: { xss: { fieldToMatch: json-body, textTransformations: [lowercase] } } }`,
    );
    const full = `rules: [${rules.join(", ")}]`;
    const read = (protections: string) => () =>
      organizationFromText("organization.yaml", written(protections, full), "2027-01-15");
    expect(read(`{ api: { resource: "${alb}" } }`)).not.toThrow();
    expect(read(response)).toThrow(
      /web\.shop\.rules: the \d+ rules need \d+ WCU: .*, the automatic response of Shield Advanced 150; 5000 WCU/,
    );
  });
});

describe("the response team of Shield", () => {
  const healthy = `{ api: { resource: "${alb}", healthCheck: "${health}" } }`;
  const engaged = (contacts: string) => `      proactiveEngagement: { contacts: [${contacts}] }\n`;
  const somebody = 'email: desk@example.com, phone: "+15550100"';

  test("calls a phone number where a health check fails", () => {
    const more = engaged(`{ ${somebody} }`);
    expect(() => read({ protections: healthy, more })).not.toThrow();
    expect(() => read({ more })).toThrow(
      "proactiveEngagement: no protection of the account has a health check",
    );
    expect(() => read({ protections: healthy, more: engaged("{ email: desk@example.com }") })).toThrow(
      "proactiveEngagement.contacts: no contact has a phone number",
    );
    expect(() =>
      read({ protections: healthy, more: engaged('{ email: desk@example.com, phone: "+1 555 0100" }') }),
    ).toThrow("+ and digits without blanks");
  });

  test("reads no bucket of Palisade", () => {
    const team = (bucket: string) =>
      `      responseTeam: { logBuckets: [${bucket}], reason: They write rules faster than we do. }\n`;
    expect(() => read({ more: team("shop-cdn-logs") })).not.toThrow();
    for (const bucket of ["acme-cloudtrail-222222222222", "aws-waf-logs-acme-444444444444-eu-west-1"]) {
      expect(() => read({ more: team(bucket) })).toThrow(`${bucket} is named like a bucket of Palisade`);
    }
  });
});

describe("before the first apply", () => {
  const note = (said: Said) => {
    const estate = new Estate(read(said));
    const placement = placements(estate).find(({ concern }) => concern === "shield");
    if (placement === undefined) throw new Error("there is no stack");
    return firstApply(estate, placement) ?? "";
  };

  test("is said what it costs and what cannot be undone", () => {
    expect(note({})).toContain(
      "**The first apply subscribes the account to Shield Advanced for 12 months.**",
    );
    expect(note({})).not.toMatch(/WCU|Support|30 days of a subscription/);
    expect(note({ account: `${agreed}, adopted: { shieldAdvanced: true }` })).not.toContain("**");
  });

  test("is said how an automatic response is tried", () => {
    const protections = `{ api: { resource: "${alb}", automaticResponse: { webAcl: shop } } }`;
    expect(note({ protections })).toContain("leave it at `count` until then");
    expect(note({ autoRenew: "disabled" })).toContain("in the last 30 days of a subscription only");
  });
});
