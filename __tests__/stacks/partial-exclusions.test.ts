import { readFileSync } from "node:fs";
import { organizationFromText } from "../../config/organization-from-text";
import { partlyExcluded } from "../../core/partly-excluded";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import { firstApply } from "../../stacks/first-apply";
import { placements } from "../../stacks/placements";
import { synthesized } from "../../testing/synthesized";

const example = readFileSync("organization.yaml", "utf8");
const entry = "    - capability: guardduty-runtime\n";

/** The example, with entries of its own under capabilities.exclude. */
function estateWith(...exclusions: readonly string[]): Estate {
  if (!example.includes(entry)) throw new Error("the example excludes nothing");
  const written = exclusions.map(
    (one) => `    - { ${one}, reason: It costs more there than it tells., expires: 2027-06-30 }\n`,
  );
  const text = example.replace(entry, `${written.join("")}${entry}`);
  return new Estate(organizationFromText("organization.yaml", text, "2027-01-15"));
}

function stackAt(estate: Estate, path: string) {
  const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
  if (placement === undefined) throw new Error(`no stack at ${path}`);
  const { resource = {} } = synthesized((app) => defineStack(app, { estate, placement }));
  return { resource, note: firstApply(estate, placement) };
}

const organization = "security/eu-central-1/organization-detection";
const nonProd = ["robots-dev", "storefront-dev"];

describe("a protection plan that some accounts do not have", () => {
  const estate = estateWith(
    "capability: guardduty-eks, organizationalUnits: [Workloads/NonProd], accounts: [network]",
  );
  const stack = stackAt(estate, organization);
  const members = Object.values(stack.resource.aws_guardduty_member_detector_feature ?? {});

  test("is on for new members, and is not switched on again for all", () => {
    const features = stack.resource.aws_guardduty_organization_configuration_feature ?? {};
    expect(features["guard_duty_eks"]).toMatchObject({ name: "EKS_AUDIT_LOGS", auto_enable: "NEW" });
    expect(features["guard_duty_s3"]).toMatchObject({ name: "S3_DATA_EVENTS", auto_enable: "ALL" });
  });

  test("is said for each member, after what is said for all", () => {
    const ids = Object.fromEntries(estate.accountNames.map((name) => [estate.account(name).id, name]));
    const off = members
      .filter(({ status }) => status === "DISABLED")
      .map((one) => ids[String(one["account_id"])]);
    expect(off.sort()).toEqual(["network", ...nonProd]);
    expect(members).toHaveLength(estate.accountNames.length - 1);
    for (const member of members) {
      expect(member).toMatchObject({
        name: "EKS_AUDIT_LOGS",
        depends_on: ["aws_guardduty_organization_configuration_feature.guard_duty_eks"],
      });
    }
  });

  test("shows with its reason where it is, and in the finding that fails for it", () => {
    expect(
      JSON.stringify(stack.resource.aws_guardduty_organization_configuration?.["guard_duty"]?.["//"]),
    ).toContain(
      "guardduty-eks is off in network, storefront-dev, robots-dev, excluded until 2027-06-30: It costs more",
    );
    expect(stack.resource.aws_securityhub_automation_rule?.["accepted_guard_duty_5"]).toMatchObject({
      description: "guardduty-eks is excluded until 2027-06-30: It costs more there than it tells.",
    });
    expect(stack.note).toMatch(/^GuardDuty takes in accounts within minutes/);
  });

  test("follows an account that moves", () => {
    const moved = estateWith("capability: guardduty-eks, organizationalUnits: [Workloads]");
    const features = stackAt(moved, organization).resource.aws_guardduty_member_detector_feature ?? {};
    expect(features["guard_duty_eks_robots_prod"]).toMatchObject({ status: "DISABLED" });
    expect(features["guard_duty_eks_network"]).toMatchObject({ status: "ENABLED" });
  });

  test("is off in the account that administers it, if that is excluded", () => {
    const own = estateWith("capability: guardduty-s3, organizationalUnits: [Security]");
    const features =
      stackAt(own, "security/eu-central-1/detection").resource.aws_guardduty_detector_feature ?? {};
    expect(features["guard_duty_s3"]).toMatchObject({ status: "DISABLED" });
    expect(features["guard_duty_eks"]).toMatchObject({ status: "ENABLED" });
  });

  test("says its agents in the order of the others", () => {
    const text = example.replace(entry, `${entry}      accounts: [network]\n`);
    const agents = new Estate(organizationFromText("organization.yaml", text, "2027-01-15"));
    const { guard_duty_runtime_network: feature } =
      stackAt(agents, organization).resource.aws_guardduty_member_detector_feature ?? {};
    expect(feature?.["additional_configuration"]).toEqual(
      ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"].map((name) => ({
        name,
        status: "DISABLED",
      })),
    );
  });

  test("adds nothing where none is excluded in part", () => {
    const whole = stackAt(estateWith(), organization);
    expect(whole.resource.aws_guardduty_member_detector_feature).toBeUndefined();
    expect(
      whole.resource.aws_guardduty_organization_configuration_feature?.["guard_duty_eks"]?.["auto_enable"],
    ).toBe("ALL");
    expect(whole.note).toMatch(/^Every account/);
  });
});

describe("other services that some accounts do not have", () => {
  const only = (account: string) => `accounts: [${account}]`;

  test("Inspector scans less in them, or nothing", () => {
    const some = stackAt(
      estateWith(
        `capability: inspector-lambda-code, ${only("network")}`,
        `capability: inspector-ec2, ${only("robots-dev")}`,
        `capability: inspector-ecr, ${only("robots-dev")}`,
      ),
      organization,
    );
    const enabled = some.resource.aws_inspector2_enabler ?? {};
    expect(enabled["members_inspector_network"]?.["resource_types"]).toEqual(["EC2", "ECR", "LAMBDA"]);
    expect(enabled["members_inspector_robots_dev"]?.["resource_types"]).toEqual(["LAMBDA", "LAMBDA_CODE"]);
    expect(enabled["members_inspector_robots_prod"]?.["resource_types"]).toHaveLength(4);
    const nothing = ["ec2", "ecr", "lambda", "lambda-code"].map(
      (scan) => `capability: inspector-${scan}, ${only("network")}`,
    );
    const none = stackAt(estateWith(...nothing), organization);
    expect(none.resource.aws_inspector2_enabler?.["members_inspector_network"]).toBeUndefined();
    expect(
      none.resource.aws_inspector2_member_association?.["members_inspector_member_network"],
    ).toBeDefined();
  });

  test("Macie is paused in them, and Detective lets them go", () => {
    const some = stackAt(
      estateWith(`capability: macie, ${only("network")}`, `capability: detective, ${only("network")}`),
      organization,
    );
    expect(some.resource.aws_macie2_member?.["members_macie_network"]).toMatchObject({ status: "PAUSED" });
    expect(some.resource.aws_macie2_member?.["members_macie_robots_prod"]).toMatchObject({
      status: "ENABLED",
    });
    expect(some.resource.aws_detective_member?.["members_detective_network"]).toBeUndefined();
    expect(some.resource.aws_detective_member?.["members_detective_robots_prod"]).toBeDefined();
    expect(JSON.stringify(some.resource.aws_macie2_organization_configuration)).toContain(
      "macie is off in network, excluded",
    );
  });
});

describe("one mistake in a partial exclusion gives one error", () => {
  test.each([
    [
      "capability: guardduty-eks, organizationalUnits: [Workload]",
      /organizationalUnits\.0: there is no OU "Workload"; .*did you mean "Workloads"\?/,
    ],
    [
      "capability: guardduty-eks, accounts: [netwrok]",
      /accounts\.0: there is no account "netwrok"; .*did you mean "network"\?/,
    ],
    ["capability: guardduty-eks, accounts: [network, network]", /accounts\.1: network is named twice/],
    ["capability: guardduty-eks, accounts: []", /exclude\.0\.accounts: found \[\]/],
    [
      "capability: config-rules, accounts: [network]",
      /exclude\.0\.capability: config-rules is excluded for some accounts; it holds for all or for none/,
    ],
    ["capability: guardduty, accounts: [network]", /guardduty is excluded for some accounts/],
    [
      "capability: macie, organizationalUnits: [Security]",
      /macie is excluded for security; security administers macie/,
    ],
    [
      "capability: inspector-lambda, accounts: [network]",
      /inspector-lambda-code is enabled in network, and inspector-lambda is excluded there/,
    ],
    ["capability: cloudtrail-lake, accounts: [network]", /the preset full does not include cloudtrail-lake/],
  ])("%s", (exclusion, message) => {
    expect(() => estateWith(exclusion)).toThrow(message);
  });

  test("and what may be excluded in part is a capability each", () => {
    for (const name of partlyExcluded.filter(
      (one) => one !== "guardduty-runtime" && one !== "inspector-lambda",
    )) {
      expect(() => estateWith(`capability: ${name}, accounts: [network]`)).not.toThrow();
    }
  });
});
