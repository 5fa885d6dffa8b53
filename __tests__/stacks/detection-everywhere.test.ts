import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { frameworkRequirements } from "../../facts/framework-requirements";
import { managedRules } from "../../facts/managed-rules";
import { FrameworkPack } from "../../modules/compliance/framework-pack";
import { exampleStack } from "../example-stack";
import { stackWith } from "../stack-with";

const regions = ["eu-central-1", "eu-west-1", "us-east-1"] as const;
const sandbox = "101010101010";

describe("rules of the organization", () => {
  const rules = (region: string) =>
    Object.values(
      exampleStack(`security/${region}/compliance`).resource?.aws_config_organization_managed_rule ?? {},
    );

  test("leave out every account of the organization that has no recorder in the region", () => {
    for (const region of regions) {
      const stack = exampleStack(`security/${region}/compliance`);
      expect(stack.locals?.rules_without_recorder).toBe(
        "${setsubtract(try(data.aws_organizations_organization.rules_organization.accounts[*].id, []), local.rules_with_recorder)}",
      );
      const recording = stack.locals?.rules_with_recorder as readonly string[];
      expect(recording).toContain("111111111111");
      expect(recording.includes(sandbox)).toBe(region === "eu-west-1");
      for (const rule of rules(region))
        expect(rule.excluded_accounts).toBe("${local.rules_without_recorder}");
    }
  });

  test("of CloudFront run where AWS has them", () => {
    const cloudFront = (region: string) =>
      rules(region).filter(({ rule_identifier }) => String(rule_identifier).startsWith("CLOUDFRONT_"));
    expect(regions.map((region) => cloudFront(region).length)).toEqual([0, 0, 2]);
  });
});

describe("what detection is told", () => {
  test("holds in every region: findings are accepted by rules of each", () => {
    for (const region of regions) {
      const accepted = exampleStack(`security/${region}/organization-detection`).resource
        ?.aws_securityhub_automation_rule;
      expect(accepted?.accepted_ec2_18).toBeDefined();
      expect(accepted?.accepted_config_1 !== undefined).toBe(region !== "eu-west-1");
    }
  });

  test("holds for every analyzer: known access is archived in each account", () => {
    const rule = exampleStack("robots-prod/eu-central-1/region").resource?.aws_accessanalyzer_archive_rule;
    expect(rule?.region_known_billing_export).toMatchObject({
      analyzer_name: "${aws_accessanalyzer_analyzer.region_analyzer.analyzer_name}",
      rule_name: "billing-export",
    });
  });

  test("does not ask for what is off, and says why", () => {
    const policy = exampleStack("security/eu-west-1/organization-detection").resource
      ?.aws_securityhub_configuration_policy?.security_hub;
    const configured = JSON.stringify(policy?.configuration_policy);
    expect(configured).toContain(
      '"disabled_control_identifiers":["EC2.10","GuardDuty.11","GuardDuty.12","GuardDuty.13","GuardDuty.7"]',
    );
    expect(JSON.stringify(policy?.["//"])).toContain(
      "GuardDuty.11 is off: guardduty-runtime is excluded until 2028-03-31: The agents are tried in the development accounts before they run everywhere.",
    );
  });

  test("reaches the management account: a hub, GuardDuty's role, and accounts that join Inspector", () => {
    const hub = exampleStack("management/eu-central-1/delegation").resource?.aws_securityhub_account;
    expect(Object.keys(hub ?? {})).toEqual(["security_hub"]);
    const role = (account: string) =>
      exampleStack(`${account}/global/account`).resource?.aws_iam_service_linked_role?.guard_duty_role;
    expect(role("management")).toMatchObject({ aws_service_name: "guardduty.amazonaws.com" });
    expect(role("robots-prod")).toBeUndefined();
    const joined = exampleStack("security/us-east-1/organization-detection").resource
      ?.aws_inspector2_organization_configuration;
    expect(joined?.members_inspector_organization?.auto_enable).toEqual({
      ec2: true,
      ecr: true,
      lambda: true,
      lambda_code: true,
    });
  });
});

test("people hear when the alerting itself fails, from CloudWatch", () => {
  const alarms = exampleStack("security/eu-west-1/findings").resource?.aws_cloudwatch_metric_alarm ?? {};
  expect(Object.values(alarms).map(({ alarm_name }) => alarm_name)).toEqual([
    "acme-findings-not-archived",
    "acme-findings-undelivered",
    "acme-messages-failed",
    "acme-tickets-unread",
    "acme-tickets-wait",
  ]);
  for (const alarm of Object.values(alarms)) {
    expect(alarm.alarm_actions).toEqual(["${aws_sns_topic.findings_topic.arn}"]);
  }
});

describe("packs of frameworks", () => {
  const identifiers = Object.values(managedRules).map(({ identifier }) => identifier);

  test("name no rule that Palisade has not", () => {
    expect(identifiers).toEqual(expect.arrayContaining(Object.keys(frameworkRequirements)));
  });

  test.each(["cis-aws-7.0", "fsbp", "nist-800-53", "pci-dss-4"] as const)(
    "%s: each rule says what it serves, within AWS's limits",
    (framework) => {
      const pack = (region: string) => {
        const stack = stackWith((scope) => {
          new FrameworkPack(scope, "Pack", {
            name: "acme-pack",
            framework,
            region,
            homeRegion: "eu-west-1",
            recorder: new ConfigConfigurationRecorderStatus(scope, "Status", {
              name: "default",
              isEnabled: true,
            }),
          });
        });
        return String(stack.resource?.aws_config_conformance_pack?.pack?.template_body);
      };
      const home = pack("eu-west-1");
      expect(home.length).toBeLessThan(51_200);
      const { Resources } = JSON.parse(home) as {
        Resources: Record<string, { Properties: { Description: string } }>;
      };
      expect(Object.keys(Resources).length).toBeGreaterThan(20);
      for (const { Properties } of Object.values(Resources)) {
        expect(Properties.Description).toMatch(/ \([^)]+(\([0-9]+\))?.*\)$/);
        expect(Properties.Description.length).toBeLessThanOrEqual(256);
      }
      // Rules of IAM are not judged again elsewhere.
      expect(pack("eu-central-1")).not.toContain("ROOT_ACCOUNT_MFA_ENABLED");
      expect(Object.keys(JSON.parse(pack("eu-central-1")).Resources).length).toBeLessThan(
        Object.keys(Resources).length,
      );
    },
  );
});
