import { readOrganization } from "../../../config/read-organization";
import type { Objective } from "../../../controls/objective";
import { webFloodsMitigated } from "../../../controls/objectives/web-floods-mitigated";
import { webResponseTeamBounded } from "../../../controls/objectives/web-response-team-bounded";
import { webShieldKept } from "../../../controls/objectives/web-shield-kept";
import type { ResourceBody, SynthesizedStack } from "../../../controls/synthesized-stack";
import { changed } from "../../controls/changed";
import { everyStack } from "../../every-stack";

const found = everyStack(readOrganization("examples/regulated/organization.yaml", "2026-12-01"), (path) =>
  path.endsWith("/global/shield"),
).get("payments/global/shield");
if (found === undefined) throw new Error("the example has no Shield Advanced");
const stack: SynthesizedStack = found;

const body = (type: string, name: string) => stack.resource?.[type]?.[name];
const api =
  "arn:aws:elasticloadbalancing:eu-central-1:700000000006:loadbalancer/app/payments-api/50dc6c495c0c9188";

describe("Shield Advanced", () => {
  test("is subscribed in a way that no change of code ends", () => {
    expect(body("aws_shield_subscription", "subscription")).toMatchObject({
      auto_renew: "ENABLED",
      skip_destroy: true,
      lifecycle: { prevent_destroy: true },
      "//": { exceptions: [expect.stringContaining("12 months at 3,000 USD a month: The supervisor")] },
    });
  });

  test("protects what is named, after the subscription", () => {
    expect(body("aws_shield_protection", "protection_api")).toMatchObject({
      name: "northbank-api",
      resource_arn: api,
      depends_on: ["aws_shield_subscription.subscription"],
    });
    expect(Object.keys(stack.resource?.["aws_shield_protection"] ?? {})).toHaveLength(3);
  });

  test("counts before it blocks, for the resource that is protected", () => {
    expect(body("aws_shield_application_layer_automatic_response", "protection_api_response")).toMatchObject({
      action: "COUNT",
      resource_arn: `\${aws_shield_protection.protection_api.resource_arn}`,
    });
  });

  test("judges groups by a list, by a type or all together", () => {
    const groups = stack.resource?.["aws_shield_protection_group"] ?? {};
    expect(Object.values(groups).map(({ pattern, aggregation }) => [pattern, aggregation])).toEqual([
      ["BY_RESOURCE_TYPE", "MEAN"],
      ["ALL", "SUM"],
      ["ARBITRARY", "MAX"],
    ]);
    expect(groups["protection_group_addresses"]).toMatchObject({ resource_type: "ELASTIC_IP_ALLOCATION" });
    expect(groups["protection_group_payments"]?.members).toEqual([expect.stringContaining(":eip-"), api]);
  });

  test("lets the response team in by the policy of AWS, before it is told of the role", () => {
    expect(body("aws_shield_drt_access_role_arn_association", "response_team_association")).toMatchObject({
      role_arn: `\${aws_iam_role.response_team.arn}`,
      depends_on: [
        "aws_iam_role_policy_attachment.response_team_access",
        "aws_shield_subscription.subscription",
      ],
    });
    expect(
      body("aws_shield_drt_access_log_bucket_association", "response_team_payments_cdn_logs"),
    ).toMatchObject({ log_bucket: "payments-cdn-logs" });
  });

  test("has the team call after the health checks are there", () => {
    expect(body("aws_shield_proactive_engagement", "engagement")).toMatchObject({
      enabled: true,
      emergency_contact: [{ phone_number: "+49305550100" }, { email_address: "platform@northbank.example" }],
      depends_on: [
        "aws_shield_subscription.subscription",
        "aws_shield_protection_health_check_association.protection_api_health",
      ],
    });
  });
});

type Edit = readonly [string, string, (body: ResourceBody) => ResourceBody | undefined, string];

function isBrokenBy(objective: Objective, edits: readonly Edit[]): void {
  test("holds in the example", () => {
    expect(objective.proof(stack).broken).toEqual([]);
    expect(objective.proof(stack).satisfied.length).toBeGreaterThan(0);
  });

  test.each(edits)("is broken where %s", (_, address, change, problem) => {
    expect(objective.proof(changed(stack, address, change)).broken).toContainEqual(
      expect.objectContaining({ problem: expect.stringContaining(problem) }),
    );
  });
}

describe("web.shield-kept", () => {
  const subscription = "aws_shield_subscription.subscription";
  isBrokenBy(webShieldKept, [
    ["it may be destroyed", subscription, ({ lifecycle: _, ...rest }) => rest, "Terraform may destroy it"],
    [
      "its renewal ends with the code",
      subscription,
      (given) => ({ ...given, skip_destroy: false }),
      "its renewal is switched off when it is removed",
    ],
    [
      "its renewal is left to AWS",
      subscription,
      ({ auto_renew: _, ...rest }) => rest,
      "it does not say whether it is renewed",
    ],
  ]);
});

describe("web.floods-mitigated", () => {
  const protection = "aws_shield_protection.protection_api";
  isBrokenBy(webFloodsMitigated, [
    [
      "there is no subscription",
      "aws_shield_subscription.subscription",
      () => undefined,
      "there is no subscription",
    ],
    ["a protection is gone", protection, () => undefined, "its resource is not protected"],
    [
      "a protection names nothing",
      protection,
      ({ resource_arn: _, ...rest }) => rest,
      "it names no resource",
    ],
    [
      "a response does nothing",
      "aws_shield_application_layer_automatic_response.protection_api_response",
      (given) => ({ ...given, action: "ALLOW" }),
      "it neither counts nor blocks",
    ],
    [
      "a health check belongs to nothing",
      "aws_shield_protection_health_check_association.protection_api_health",
      (given) => ({ ...given, shield_protection_id: "p" }),
      "it belongs to no protection",
    ],
    [
      "a group has a stranger",
      "aws_shield_protection_group.protection_group_payments",
      (given) => ({ ...given, members: ["arn:aws:ec2:::x"] }),
      "arn:aws:ec2:::x is not protected",
    ],
    [
      "a group is empty",
      "aws_shield_protection_group.protection_group_payments",
      (given) => ({ ...given, members: [] }),
      "it has no members",
    ],
  ]);
});

describe("web.response-team-bounded", () => {
  const role = "aws_iam_role.response_team";
  const trust = (change: (statement: Record<string, unknown>) => object) => (given: ResourceBody) => {
    const policy = JSON.parse(String(given["assume_role_policy"]));
    return {
      ...given,
      assume_role_policy: JSON.stringify({ ...policy, Statement: policy.Statement.map(change) }),
    };
  };
  const attachment = "aws_iam_role_policy_attachment.response_team_access";
  isBrokenBy(webResponseTeamBounded, [
    [
      "others may take it",
      role,
      trust((statement) => ({ ...statement, Principal: { Service: "ec2.amazonaws.com" } })),
      "its trust policy admits ec2.amazonaws.com",
    ],
    [
      "it administers",
      attachment,
      (given) => ({ ...given, policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" }),
      "AdministratorAccess is attached to it",
    ],
    ["it may do nothing", attachment, () => undefined, "AWSShieldDRTAccessPolicy is not attached to it"],
    [
      "nobody is called",
      "aws_shield_proactive_engagement.engagement",
      (given) => ({ ...given, enabled: false }),
      "it is not enabled",
    ],
    [
      "there is no phone",
      "aws_shield_proactive_engagement.engagement",
      (given) => ({ ...given, emergency_contact: [{ email_address: "a@b.example" }] }),
      "no contact has a phone number",
    ],
  ]);
});
