import { bindingGuardrails } from "../../config/binding-guardrails";
import { organizationFromText } from "../../config/organization-from-text";
import type { Organization } from "../../config/schema/organization";
import { vpcBlockPublicAccessOf } from "../../config/vpc-block-public-access-of";
import { smallOrganizationText } from "../small-organization";

/** Reads a small organization, whose account shop says something of its own. */
function load(more: string, shop = "") {
  const text = smallOrganizationText({ home: "eu-west-1", more }).replace(
    "ou: Workloads }",
    `ou: Workloads${shop} }`,
  );
  return organizationFromText("organization.yaml", text, "2027-01-15");
}

const blocked = (organization: Organization, account: string) =>
  vpcBlockPublicAccessOf(organization, account, new Set(bindingGuardrails(organization, account)));

const declared = "guardrails: { attach: { Workloads: { add: [BlockInternetOfVpcs] } } }\n";
const network = (more: string) =>
  `networks:\n  main: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a, b]${more} }\n`;

describe("VPC Block Public Access of an account", () => {
  test("is the account's choice, or the organization's, or off", () => {
    expect(blocked(load(""), "shop")).toEqual({ mode: "off", by: "account" });
    const all = "vpcBlockPublicAccess: block-ingress\n";
    expect(blocked(load(all), "shop")).toEqual({ mode: "block-ingress", by: "account" });
    const own = load(all, ", vpcBlockPublicAccess: block-bidirectional");
    expect(blocked(own, "shop").mode).toBe("block-bidirectional");
    expect(blocked(own, "audit").mode).toBe("block-ingress");
  });

  test("is what a declarative policy says, where one binds the account", () => {
    const organization = load(declared);
    expect(blocked(organization, "shop")).toEqual({
      mode: "block-ingress",
      by: "declarative-policy",
    });
    expect(blocked(organization, "audit")).toEqual({ mode: "off", by: "account" });
  });

  test("may be said in words of the policy, and in no others", () => {
    expect(() => load(declared, ", vpcBlockPublicAccess: block-ingress")).not.toThrow();
    for (const mode of ["off", "block-bidirectional"]) {
      expect(() => load(declared, `, vpcBlockPublicAccess: ${mode}`)).toThrow(
        `accounts.shop.vpcBlockPublicAccess: ${mode}, where the guardrail BlockInternetOfVpcs declares block-ingress; block-ingress: AWS refuses an account's own mode beside a declarative policy`,
      );
    }
    expect(() => load("vpcBlockPublicAccess: block-egress\n")).toThrow(/vpcBlockPublicAccess/);
  });
});

describe("public access of a network", () => {
  test("is said where there is a public tier", () => {
    expect(() => load(network(", tiers: [public, private], publicAccess: blocked"))).not.toThrow();
  });

  test("is refused where there is none", () => {
    expect(() => load(network(", publicAccess: allowed"))).toThrow(
      /networks\.main\.publicAccess: allowed, and the network has no public tier/,
    );
  });

  test("is not blocked where a flow says that the internet comes in", () => {
    const flow =
      "flows: [{ from: 203.0.113.0/24, to: main/load-balancer, port: 8443, reason: Partners call it there. }]\n";
    expect(() => load(network(", tiers: [public, private], publicAccess: blocked") + flow)).toThrow(
      /flows\.0\.to: main has publicAccess: blocked, so that nothing comes in from the internet; .*write networks\.main\.publicAccess: allowed/,
    );
    expect(() => load(network(", tiers: [public, private], publicAccess: allowed") + flow)).not.toThrow();
  });
});
