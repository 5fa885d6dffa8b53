import { organizationFromText } from "../../config/organization-from-text";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { stackSummary } from "../../stacks/stack-summary";
import { smallOrganizationText } from "../small-organization";

const alb = "arn:aws:elasticloadbalancing:eu-west-1:444444444444:loadbalancer/app/shop/50dc6c495c0c9188";
const administrator = `  delegatedAdministrators: { firewall-manager: audit }
  trustedServices: [account.amazonaws.com, cloudtrail.amazonaws.com, config.amazonaws.com, fms.amazonaws.com]`;
const waf =
  "kind: waf, resources: [application-load-balancer], first: [{ group: known-bad-inputs }, { group: common }]";
const shield = `web:
  shop: { account: shop, at: { scope: regional, region: eu-west-1 }, associatedResources: ["${alb}"] }
shield:
  acceptsCost: 12 months at 3,000 USD a month
  autoRenew: enabled
  reason: Customers must reach the shop during an attack.
  accounts:
    shop:
      protections:
        api: { resource: "${alb}", automaticResponse: { webAcl: shop } }
`;

interface Said {
  readonly policy: string;
  readonly organization?: string;
  readonly others?: readonly string[];
  readonly more?: string;
  readonly shop?: string;
}

function read({ policy, organization = administrator, others = [], more = "", shop = "" }: Said) {
  const text = smallOrganizationText({
    home: "eu-west-1",
    others,
    organization,
    more: `firewallManager: { policies: { edge: { ${policy} } } }\n${more}`,
  });
  const line = "email: shop@example.com, ou: Workloads";
  return organizationFromText("organization.yaml", text.replace(line, `${line}${shop}`), "2027-01-15");
}

const stacksOf = (said: Said) =>
  placements(new Estate(read(said))).filter(({ concern }) => concern === "firewall-manager");

describe("policies of Firewall Manager", () => {
  test("are made by the administrator in each Region, or in those that they name", () => {
    const paths = (said: Said) => stacksOf(said).map(({ path }) => path);
    expect(paths({ policy: waf, others: ["eu-central-1"] })).toEqual([
      "accounts/audit/eu-central-1/firewall-manager",
      "accounts/audit/eu-west-1/firewall-manager",
    ]);
    expect(paths({ policy: `${waf}, regions: [eu-central-1]`, others: ["eu-central-1"] })).toEqual([
      "accounts/audit/eu-central-1/firewall-manager",
    ]);
  });

  test("are made in us-east-1 for CloudFront, and AWS Config with them", () => {
    const policy = "kind: waf, resources: [cloudfront-distribution], first: [{ group: common }]";
    expect(stacksOf({ policy, others: ["us-east-1"] }).map(({ region }) => region)).toEqual(["us-east-1"]);
    expect(() => read({ policy })).toThrow(
      "policies.edge.kind: us-east-1 is not a Region of audit, where the policy would be made; Regions that the administrator uses: eu-west-1; add us-east-1 to regions.enabled, since AWS Config must be there for CloudFront, or remove the policy",
    );
    expect(() => read({ policy: `${policy}, regions: [eu-west-1]`, others: ["us-east-1"] })).toThrow(
      "regions.0: eu-west-1, for CloudFront",
    );
  });

  test.each<readonly [string, Said, string]>([
    [
      "nobody administers it",
      { policy: waf, organization: "" },
      "firewallManager: no account administers Firewall Manager",
    ],
    [
      "it has no trusted access",
      { policy: waf, organization: "  delegatedAdministrators: { firewall-manager: audit }" },
      "fms.amazonaws.com has no trusted access",
    ],
    [
      "AWS Config is off",
      {
        policy: waf,
        more: "capabilities: { exclude: [{ capability: config-recorder, reason: Another team records everything., expires: 2028-01-01 }] }\n",
      },
      "the capability config-recorder is off",
    ],
    [
      "its Region is not used",
      { policy: `${waf}, regions: [eu-central-1]` },
      "regions.0: eu-central-1 is not a Region of audit",
    ],
    [
      "it includes and excludes",
      { policy: `${waf}, include: { ous: [Workloads] }, exclude: { accounts: [shop] }` },
      "exclude beside include",
    ],
    ["its scope is empty", { policy: `${waf}, include: {}` }, "include: no OU and no account"],
    [
      "an OU is misspelled",
      { policy: `${waf}, include: { ous: [Workload] }` },
      'include.ous.0: there is no OU "Workload"',
    ],
    [
      "an account is misspelled",
      { policy: `${waf}, exclude: { accounts: [shopp] }` },
      'exclude.accounts.0: there is no account "shopp"',
    ],
    [
      "distributions stand beside load balancers",
      {
        policy: waf.replace(
          "[application-load-balancer]",
          "[application-load-balancer, cloudfront-distribution]",
        ),
        others: ["us-east-1"],
      },
      "web ACLs of CloudFront in a policy of their own",
    ],
    [
      "a group runs twice",
      { policy: `${waf}, last: [{ group: common }]` },
      "last.0.group: common a second time",
    ],
    [
      "a counted rule does not exist",
      { policy: waf.replace("common }", "common, countedRules: [SizeRestriction_BODY] }") },
      "common has no rule SizeRestriction_BODY",
    ],
    [
      "a group counts, and a rule of it",
      { policy: waf.replace("common }", "common, action: count, countedRules: [SizeRestrictions_BODY] }") },
      "a group that counts takes no notice of its rules",
    ],
    ["nothing runs first", { policy: "kind: waf, resources: [api-stage], first: []" }, "at least one"],
    [
      "a delay is before nothing",
      { policy: "kind: unused-security-groups, afterMinutes: 60" },
      "afterMinutes without deleteUnused",
    ],
    ["DNS Firewall asks nobody", { policy: "kind: dns-firewall" }, "no rule group"],
    [
      "a priority is that of the last",
      { policy: "kind: dns-firewall, first: [{ ruleGroup: rslvr-frg-0a1b, priority: 9901 }]" },
      "first.0.priority: found 9901; 1 to 99 under first",
    ],
    [
      "a load balancer is mitigated by Shield",
      { policy: waf, more: shield, shop: ", shieldAdvanced: subscribed" },
      "shop.api under shield.accounts has an automatic response",
    ],
    [
      "Shield would subscribe an OU",
      { policy: "kind: shield-advanced, resources: elastic-ip, include: { ous: [Workloads] }" },
      "accounts by name: AWS subscribes each account in scope",
    ],
    [
      "Shield would subscribe an account that did not agree",
      { policy: "kind: shield-advanced, resources: elastic-ip, include: { accounts: [shop] }" },
      "shop would be subscribed to Shield Advanced for 12 months",
    ],
    [
      "an account in scope is closed",
      { policy: `${waf}, exclude: { accounts: [shop] }`, shop: ", status: closed" },
      "shop is closed",
    ],
  ])("are refused where %s", (_, said, message) => {
    expect(() => read(said)).toThrow(message);
  });

  test.each<readonly [string, Said]>([
    [
      "Shield's resources are left out",
      { policy: `${waf}, exclude: { accounts: [shop] }`, more: shield, shop: ", shieldAdvanced: subscribed" },
    ],
    [
      "Shield is agreed to",
      {
        policy: "kind: shield-advanced, resources: elastic-ip, include: { accounts: [shop] }",
        more: shield,
        shop: ", shieldAdvanced: subscribed",
      },
    ],
    [
      "unused groups are deleted later",
      { policy: "kind: unused-security-groups, deleteUnused: true, afterMinutes: 60" },
    ],
    [
      "DNS is asked first",
      { policy: "kind: dns-firewall, first: [{ ruleGroup: rslvr-frg-0a1b, priority: 99 }]" },
    ],
  ])("are taken where %s", (_, said) => {
    expect(() => read(said)).not.toThrow();
  });
});

describe("before the first apply of policies", () => {
  const note = (said: Said) => {
    const estate = new Estate(read(said));
    const [placement] = placements(estate).filter(({ concern }) => concern === "firewall-manager");
    if (placement === undefined) throw new Error("there is no stack");
    return `${stackSummary(estate, placement)} ${firstApply(estate, placement)}`;
  };

  test("is said what they cost, and that they report only", () => {
    expect(note({ policy: waf })).toMatch(/100 USD a month for each policy and Region, 100 USD here/);
    expect(note({ policy: waf })).toContain("change nothing: read that before you set");
  });

  test("is said what will change resources", () => {
    expect(note({ policy: `${waf}, remediation: remediate` })).toContain(
      "**edge will change resources in every account in scope.**",
    );
  });

  test("is said what the provider forgets to take out", () => {
    expect(note({ policy: `${waf}, include: { ous: [Workloads] }` })).toContain("46576");
    expect(note({ policy: `${waf}, include: { accounts: [shop] }` })).not.toContain("46576");
  });
});
