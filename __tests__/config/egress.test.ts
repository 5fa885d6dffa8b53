import { organizationFromText } from "../../config/organization-from-text";
import type { PalisadeError } from "../../core/palisade-error";
import { everyStack } from "../every-stack";
import { smallOrganizationText } from "../small-organization";

const text = (egress: string, nat = "one") =>
  smallOrganizationText({
    home: "eu-west-1",
    more: `networks:
  shop: { account: shop, region: eu-west-1, cidr: 10.0.0.0/16, zones: [a], tiers: [public, private], nat: ${nat}${egress} }
`,
  });

/** What is said of an organization: notices, or what is wrong. */
function said(...given: Parameters<typeof text>): string[] {
  const notices: string[] = [];
  try {
    organizationFromText("o", text(...given), "2027-01-15", ({ message }) => notices.push(message));
    return notices.filter((message) => /egress/.test(message));
  } catch (error) {
    return (error as PalisadeError).problems.map(({ found, allowed }) => `${found}; ${allowed}`);
  }
}

/** Where rules let applications out by NAT, and what stands beside each. */
function rules(egress: string) {
  const stacks = everyStack(organizationFromText("o", text(egress), "2027-01-15"), (path) =>
    path.includes("network-shop"),
  );
  const [stack] = [...stacks.values()];
  return Object.entries(stack?.resource?.aws_vpc_security_group_egress_rule ?? {})
    .filter(([, { cidr_ipv4 }]) => cidr_ipv4 !== undefined)
    .map(([name, { cidr_ipv4, from_port, to_port, "//": beside }]) => ({
      name,
      cidr: cidr_ipv4,
      ports: [from_port, to_port],
      exceptions: (beside as { exceptions?: string[] }).exceptions,
    }));
}

const reason = "Services are called by name.";

describe("egress by NAT", () => {
  test("is to any address where nobody chose, which is said", () => {
    expect(said("")).toEqual([
      "applications of shop may reach any address on port 443; name what they call under egress.cidrs, or write [0.0.0.0/0] there with a reason",
    ]);
    expect(said("", "none")).toEqual([]);
    expect(rules("")).toEqual([
      { name: "network_group_application_to_internet", cidr: "0.0.0.0/0", ports: [443, 443] },
    ]);
  });

  test("is to the blocks that are named, and no other", () => {
    const egress = ", egress: { cidrs: [198.51.100.0/24, 203.0.113.16/28] }";
    expect(said(egress)).toEqual([]);
    expect(rules(egress).map(({ name, cidr }) => `${name} ${cidr}`)).toEqual([
      "network_group_application_to_198_51_100_0_24 198.51.100.0/24",
      "network_group_application_to_203_0_113_16_28 203.0.113.16/28",
    ]);
  });

  test("is to any address for a reason, which stands beside the rule", () => {
    const egress = `, egress: { cidrs: [0.0.0.0/0], reason: ${reason} }`;
    expect(said(egress)).toEqual([]);
    expect(rules(egress)).toEqual([
      {
        name: "network_group_application_to_internet",
        cidr: "0.0.0.0/0",
        ports: [443, 443],
        exceptions: [`applications reach 0.0.0.0/0 on port 443: ${reason}`],
      },
    ]);
  });

  test.each([
    ["the internet", "0.0.0.0/0", /0\.0\.0\.0\/0, without a reason/],
    ["half of the internet", "128.0.0.0/1", /128\.0\.0\.0\/1, without a reason/],
    ["bits behind the prefix", "198.51.100.7/24", /198\.51\.100\.7\/24/],
    ["a block twice", "198.51.100.0/24, 198.51.100.0/24", /198\.51\.100\.0\/24 again/],
    ["no block", "198.51.100.300/32", /198\.51\.100\.300/],
  ])("refuses %s", (_, cidrs, expected) => {
    const problems = said(`, egress: { cidrs: [${cidrs}] }`);
    expect(problems).toEqual([expect.stringMatching(expected)]);
  });

  test("is in vain without NAT, which is said", () => {
    expect(said(", egress: { cidrs: [198.51.100.0/24] }", "none")).toEqual([
      "egress has no effect, since nat of shop is none: nothing leaves it but by endpoints",
    ]);
  });
});
