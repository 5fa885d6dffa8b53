import { join } from "node:path";
import { organizationFromText } from "../../config/organization-from-text";
import { readOrganization } from "../../config/read-organization";
import { Estate } from "../../stacks/estate";
import { regionalDifferences } from "../../stacks/regional-differences";
import { everyStack } from "../every-stack";
import { smallOrganization, smallOrganizationText } from "../small-organization";

const govcloud = readOrganization(join(__dirname, "../../examples/govcloud/organization.yaml"), "2026-01-01");
const china = smallOrganization({
  home: "cn-north-1",
  others: ["cn-northwest-1"],
  partition: "aws-cn",
  more: `capabilities: { preset: full }
networks:
  shop: { account: shop, region: cn-north-1, cidr: 10.0.0.0/16, zones: [a, b], tiers: [private], interfaceEndpoints: [ssm, sts, kms] }
guardrails: { attach: { root: all } }
`,
});

describe.each([
  ["AWS GovCloud (US)", "aws-us-gov", govcloud],
  ["China", "aws-cn", china],
])("an organization in %s", (_, partition, organization) => {
  const stacks = everyStack(organization);
  const text = JSON.stringify([...stacks]);

  test("has ARNs of its partition, and of no other", () => {
    const named = new Set([...text.matchAll(/\barn:([a-z-]+):/g)].map(([, one]) => one));
    expect([...named]).toEqual([partition]);
  });

  test("has nothing in a Region of another partition", () => {
    const regions = new Set(
      [...text.matchAll(/\b(?:us|eu|ap|cn)(?:-gov)?-[a-z]+-\d\b/g)].map(([one]) => one),
    );
    const enabled = organization.regions.enabled;
    expect([...regions].filter((region) => !enabled.includes(region))).toEqual([]);
  });
});

describe("what a partition lacks by default", () => {
  const types = (organization: typeof china) => {
    const stacks = [
      ...everyStack(
        organization,
        (path) => path.startsWith("payer/") || path.startsWith("management/"),
      ).values(),
    ];
    return new Set(stacks.flatMap(({ resource = {} }) => Object.keys(resource)));
  };

  test("is left out: contacts and budgets in AWS GovCloud (US), and not in China", () => {
    expect([...types(govcloud)].filter((type) => /contact|budget/.test(type))).toEqual([]);
    expect(types(china)).toContain("aws_account_alternate_contact");
  });

  test("is left out: types of policies that AWS Organizations does not have in China", () => {
    const organization = everyStack(china).get("payer/global/organization");
    const made = Object.values(organization?.resource?.aws_organizations_policy ?? {}).map(
      ({ type }) => type,
    );
    expect(new Set(made)).toEqual(
      new Set(["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "DECLARATIVE_POLICY_EC2"]),
    );
  });

  test("is said in CAPABILITIES.md", () => {
    expect(regionalDifferences(new Estate(govcloud)).join("\n")).toMatch(
      /Contacts of accounts.*\nBudgets.*\n.*CHATBOT_POLICY/,
    );
    expect(regionalDifferences(new Estate(china)).join("\n")).toContain("BACKUP_POLICY");
  });

  test("is said where the file asks for it", () => {
    const notices: string[] = [];
    const text = smallOrganizationText({
      home: "us-gov-west-1",
      partition: "aws-us-gov",
      more: "budgets: { monthlyUsd: 100, notify: [finops@example.com] }\n",
    });
    organizationFromText("organization.yaml", text, "2027-01-15", ({ where, message }) =>
      notices.push(`${where} ${message}`),
    );
    expect(notices).toEqual([
      expect.stringMatching(/^organization\.yaml:\d+:\d+ contacts contacts of accounts are left out/),
      expect.stringMatching(/^organization\.yaml:\d+:\d+ budgets budgets are left out/),
    ]);
  });
});

describe("what a file asks for by name", () => {
  const said = (
    home: string,
    partition: "aws" | "aws-us-gov" | "aws-cn",
    more: string,
    organization = "",
  ) => {
    try {
      smallOrganization({ home, partition, more, organization });
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };
  const account = "  extra: { email: extra@example.com, ou: Workloads }\n";
  const acl = "web:\n  edge: { account: shop, at: { scope: cloudfront }, mode: count }\n";

  test.each<[string, string, "aws-us-gov" | "aws-cn", string, string, RegExp]>([
    [
      "an account to be created",
      "us-gov-west-1",
      "aws-us-gov",
      account,
      "",
      /:\d+ accounts\.extra: the id is missing, and AWS Organizations creates no accounts in this partition/,
    ],
    [
      "a web ACL of CloudFront",
      "us-gov-west-1",
      "aws-us-gov",
      acl,
      "",
      /:\d+ web\.edge\.at\.scope: cloudfront, which the partition aws-us-gov does not have/,
    ],
    [
      "a type of policy",
      "cn-north-1",
      "aws-cn",
      "",
      "  policyTypes: [SERVICE_CONTROL_POLICY, BACKUP_POLICY]",
      /organization\.policyTypes\.1: BACKUP_POLICY is not there in the partition aws-cn/,
    ],
    [
      "a guardrail of such a type",
      "cn-north-1",
      "aws-cn",
      "guardrails: { attach: { root: [OptOutOfAiServices] } }\n",
      "",
      /guardrails\.attach\.root\.0: OptOutOfAiServices, of the type AISERVICES_OPT_OUT_POLICY, is not there/,
    ],
    [
      "what such a policy says",
      "cn-north-1",
      "aws-cn",
      "policies: { chat: { slackWorkspaces: [] } }\n",
      "",
      /policies\.chat: CHATBOT_POLICY is not there in the partition aws-cn/,
    ],
    [
      "a chat channel",
      "us-gov-west-1",
      "aws-us-gov",
      "alerts: { slack: [{ workspace: T0123ACME01, channel: C0123ALERTS }] }\n",
      "",
      /alerts\.slack: chat channels, whose service the partition aws-us-gov does not have/,
    ],
  ])("and the partition lacks is refused: %s", (_, home, partition, more, organization, message) => {
    expect(said(home, partition, more, organization)).toMatch(message);
    expect(said("eu-west-1", "aws", more, organization)).toBe("");
  });
});
