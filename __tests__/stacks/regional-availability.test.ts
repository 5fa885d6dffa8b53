import { awsRegions } from "../../facts/aws-regions";
import { Estate } from "../../stacks/estate";
import { placements } from "../../stacks/placements";
import { regionalDifferences } from "../../stacks/regional-differences";
import { stackSummary } from "../../stacks/stack-summary";
import { everyStack } from "../every-stack";
import { smallOrganization } from "../small-organization";

const full = "capabilities: { preset: full }\n";
const slack = "alerts: { slack: [{ workspace: T0123ACME01, channel: C0123ALERTS }] }\n";
const detection = (path: string) => /\/(detection|organization-detection|delegation|region)$/.test(path);

/** Addresses' types in one Region of an organization. */
function typesIn(stacks: ReturnType<typeof everyStack>, region: string): Set<string> {
  return new Set(
    [...stacks]
      .filter(([path]) => path.split("/")[1] === region)
      .flatMap(([, { resource = {} }]) => Object.keys(resource)),
  );
}

describe("what AWS does not offer in a Region", () => {
  const organization = smallOrganization({ home: "eu-west-1", others: ["ca-west-1"], more: full });
  const stacks = everyStack(organization, detection);
  const absent = ["aws_macie2_", "aws_detective_"];

  test("is left out there, and is in the others", () => {
    const [there, missing] = [typesIn(stacks, "eu-west-1"), typesIn(stacks, "ca-west-1")];
    for (const prefix of absent) {
      expect([...there].filter((type) => type.startsWith(prefix)).length).toBeGreaterThan(2);
      expect([...missing].filter((type) => type.startsWith(prefix))).toEqual([]);
    }
    for (const type of ["aws_guardduty_detector", "aws_securityhub_account", "aws_inspector2_enabler"]) {
      expect(missing).toContain(type);
    }
  });

  test("is left out by scan of Inspector, for accounts that join too", () => {
    const joined = (region: string) =>
      stacks.get(`audit/${region}/organization-detection`)?.resource
        ?.aws_inspector2_organization_configuration?.members_inspector_organization?.auto_enable;
    expect(joined("eu-west-1")).toEqual({ ec2: true, ecr: true, lambda: true, lambda_code: true });
    expect(joined("ca-west-1")).toEqual({ ec2: true, ecr: true, lambda: true, lambda_code: false });
  });

  test("is said: in the repository, and in the stack", () => {
    const estate = new Estate(organization);
    expect(regionalDifferences(estate)).toEqual([
      "`inspector-lambda-code` is not in ca-west-1.",
      "`macie` is not in ca-west-1.",
      "`detective` is not in ca-west-1.",
    ]);
    const told = (path: string) => {
      const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
      return placement === undefined ? "" : stackSummary(estate, placement);
    };
    expect(told("audit/ca-west-1/detection")).toMatch(
      / AWS does not offer in ca-west-1: inspector-lambda-code, macie, detective\.$/,
    );
    expect(told("audit/eu-west-1/detection")).not.toContain("does not offer");
  });

  test("is off, with its administrator and trusted access, where no Region has it", () => {
    const estate = new Estate(smallOrganization({ home: "ca-west-1", others: ["ca-central-1"], more: full }));
    expect(estate.has("macie")).toBe(true);
    const nowhere = smallOrganization({
      home: "ca-west-1",
      more: `capabilities:
  preset: full
  exclude: [{ capability: security-hub, reason: It would need another Region to aggregate in., expires: 2027-06-30 }]
`,
    });
    expect(new Estate(nowhere).has("macie")).toBe(false);
    const root = everyStack(nowhere, (path) => path.endsWith("/organization")).get(
      "payer/global/organization",
    );
    const trusted =
      root?.resource?.aws_organizations_organization?.organization?.aws_service_access_principals;
    expect(trusted).toContain("guardduty.amazonaws.com");
    expect(trusted).not.toContain("macie.amazonaws.com");
  });
});

describe("Security Hub", () => {
  const aggregators = (stacks: ReturnType<typeof everyStack>) =>
    [...stacks].filter(([, { resource }]) => resource?.aws_securityhub_finding_aggregator !== undefined);
  const optIn = awsRegions.filter((region) => region.optIn).map(({ name }) => name);

  test.each(optIn)("aggregates in another Region where home is %s", (home) => {
    const organization = smallOrganization({ home, others: ["eu-west-3"] });
    const stacks = everyStack(organization, (path) => /\/(detection|organization-detection)$/.test(path));
    expect(aggregators(stacks).map(([path]) => path)).toEqual(["audit/eu-west-3/detection"]);
    const [, aggregating] = aggregators(stacks)[0] ?? [];
    expect(Object.values(aggregating?.resource?.aws_securityhub_finding_aggregator ?? {})[0]).toMatchObject({
      specified_regions: [home],
    });
    const configured = [...stacks].filter(
      ([, { resource }]) => resource?.aws_securityhub_configuration_policy !== undefined,
    );
    expect(configured.map(([path]) => path)).toEqual(["audit/eu-west-3/organization-detection"]);
  });

  test("aggregates at home where it can, an opt-in Region being linked", () => {
    const organization = smallOrganization({ home: "eu-west-1", others: ["il-central-1"] });
    const stacks = everyStack(organization, (path) => path.endsWith("/detection"));
    expect(aggregators(stacks).map(([path]) => path)).toEqual(["audit/eu-west-1/detection"]);
    expect(regionalDifferences(new Estate(organization))).toEqual([]);
  });

  test("has its findings forwarded from where they are aggregated", () => {
    const organization = smallOrganization({ home: "il-central-1", others: ["eu-west-1", "eu-west-2"] });
    const stacks = everyStack(organization, (path) => /^audit\/.*\/region$/.test(path));
    const forwarding = [...stacks].filter(([, { resource }]) =>
      JSON.stringify(resource?.aws_cloudwatch_event_rule).includes("aws.securityhub"),
    );
    expect(forwarding.map(([path]) => path)).toEqual(["audit/eu-west-1/region"]);
    expect(regionalDifferences(new Estate(organization))[0]).toBe(
      "Security Hub aggregates findings in eu-west-1, and is configured there, since il-central-1 is an opt-in Region.",
    );
  });
});

describe("AWS Config", () => {
  const recording = (home: string, others: string[], more = "") => {
    const stacks = everyStack(smallOrganization({ home, others, more }), (path) => path.endsWith("/region"));
    return [...stacks]
      .filter(([, { resource }]) => {
        const [recorder] = Object.values(resource?.aws_config_configuration_recorder ?? {});
        return JSON.stringify(recorder).includes('"include_global_resource_types":true');
      })
      .map(([path]) => path);
  };

  test("records global types once in each account, where it can", () => {
    expect(recording("il-central-1", ["us-east-1", "eu-west-1"])).toEqual(
      ["archive", "audit", "payer", "shop"].map((account) => `${account}/us-east-1/region`),
    );
    expect(recording("eu-south-1", ["us-east-1"])[0]).toBe("archive/eu-south-1/region");
  });

  test("runs rules on global types where these are recorded, and says that they are recorded elsewhere", () => {
    const organization = smallOrganization({ home: "il-central-1", others: ["us-east-1"] });
    const stacks = everyStack(organization, (path) => path.endsWith("/compliance"));
    const root = (region: string) =>
      JSON.stringify(stacks.get(`audit/${region}/compliance`)?.resource).includes(
        "IAM_ROOT_ACCESS_KEY_CHECK",
      );
    expect([root("il-central-1"), root("us-east-1")]).toEqual([false, true]);
    expect(regionalDifferences(new Estate(organization))).toContain(
      "AWS Config records IAM users, groups, roles and policies in us-east-1, since it cannot in il-central-1.",
    );
  });

  test("says which accounts have no Region that records them", () => {
    const organization = smallOrganization({ home: "eu-west-1", others: ["eu-south-2"] });
    const shop = {
      ...organization.accounts.shop,
      regions: ["eu-south-2"],
    } as typeof organization.accounts.shop;
    const estate = new Estate({ ...organization, accounts: { ...organization.accounts, shop } } as never);
    expect(regionalDifferences(estate)).toEqual([
      "AWS Config records no IAM users, groups, roles and policies in shop: it cannot in any Region that these accounts use.",
    ]);
  });
});

describe("chat channels", () => {
  const placed = (home: string, others: string[] = []) => {
    const organization = smallOrganization({ home, others, more: slack });
    const stacks = everyStack(organization, (path) => /\/(chat|findings|trail-alarms)$/.test(path));
    return [...stacks]
      .filter(([, { resource }]) => resource?.aws_chatbot_slack_channel_configuration !== undefined)
      .map(([path, { provider }]) => [path, (provider as { aws: { region: string }[] }).aws[0]?.region]);
  };

  test("are beside their topics where the home Region keeps them", () => {
    expect(placed("eu-west-1")).toEqual([
      ["audit/eu-west-1/findings", "eu-west-1"],
      ["payer/eu-west-1/trail-alarms", "eu-west-1"],
    ]);
  });

  test.each([
    ["eu-central-1", [], "eu-west-1"],
    ["eu-central-1", ["us-west-2"], "us-west-2"],
    ["ap-south-1", [], "ap-southeast-1"],
    ["us-east-1", [], "us-east-2"],
    ["ca-central-1", [], "us-east-2"],
  ])("are kept elsewhere where home is %s, beside %j: in %s", (home, others, kept) => {
    expect(placed(home, others)).toEqual([
      ["audit/global/chat", kept],
      ["payer/global/chat", kept],
    ]);
  });

  test("show the topics of the home Region, and come after them", () => {
    const organization = smallOrganization({ home: "eu-central-1", more: slack });
    const estate = new Estate(organization);
    const waves = new Map(placements(estate).map(({ path, wave }) => [path, wave]));
    const stacks = everyStack(organization, (path) => path.endsWith("/chat"));
    const shown = (account: string) =>
      Object.values(
        stacks.get(`${account}/global/chat`)?.resource?.aws_chatbot_slack_channel_configuration ?? {},
      ).map((channel) => channel.sns_topic_arns);
    expect(shown("payer")).toEqual([["arn:aws:sns:eu-central-1:111111111111:acme-alarms"]]);
    expect(shown("audit")).toEqual([["arn:aws:sns:eu-central-1:333333333333:acme-findings-chat"]]);
    expect(waves.get("accounts/audit/global/chat")).toBeGreaterThan(
      waves.get("accounts/audit/eu-central-1/findings") ?? 99,
    );
    expect(waves.get("accounts/payer/global/chat")).toBeGreaterThan(
      waves.get("accounts/payer/eu-central-1/trail-alarms") ?? 99,
    );
    expect(regionalDifferences(estate)).toEqual([
      "Chat channels are kept in eu-west-1, since their service has no endpoint in eu-central-1.",
    ]);
  });
});
