import { webVersionsWatched } from "../../../controls/objectives/web-versions-watched";
import { webStack } from "../../modules/web/web-stack";

type Body = Record<string, unknown>;

/** A stack whose web ACL names a version, its alarm changed. */
function named(change?: (alarm: Body) => Body | undefined) {
  const copy = structuredClone(
    webStack({ region: "eu-west-1", groupSettings: { common: { version: { name: "Version_1.19" } } } }),
  ) as { resource: Record<string, Record<string, Body>> };
  const alarms = copy.resource["aws_cloudwatch_metric_alarm"] ?? {};
  const [name = ""] = Object.keys(alarms);
  if (change !== undefined) {
    const changed = change(alarms[name] ?? {});
    if (changed === undefined) delete alarms[name];
    else alarms[name] = changed;
  }
  return webVersionsWatched.proof(copy);
}

const alarm = "aws_cloudwatch_metric_alarm.shop_versions_aws_managed_rules_common_rule_set";

describe("web.versions-watched", () => {
  test("holds where an alarm tells of the end of a version", () => {
    expect(named()).toEqual({ satisfied: ["aws_wafv2_web_acl.shop", alarm], broken: [] });
  });

  test("has nothing to say where no version is named", () => {
    expect(webVersionsWatched.proof(webStack())).toEqual({ satisfied: [], broken: [] });
  });

  test.each<[string, (alarm: Body) => Body | undefined]>([
    ["without the alarm", () => undefined],
    [
      "with one on another version",
      (body) => ({ ...body, dimensions: { ...(body.dimensions as Body), Version: "Version_1.18" } }),
    ],
    [
      "with one on another group",
      (body) => ({ ...body, dimensions: { ...(body.dimensions as Body), ManagedRuleGroup: "A" } }),
    ],
    ["with one on another metric", (body) => ({ ...body, metric_name: "BlockedRequests" })],
  ])("breaks %s", (_what, change) => {
    expect(named(change).broken).toEqual([
      {
        address: "aws_wafv2_web_acl.shop",
        problem: "no alarm tells of the end of Version_1.19 of AWSManagedRulesCommonRuleSet",
      },
    ]);
  });

  test.each([{ threshold: 3 }, { comparison_operator: "GreaterThanThreshold" }])(
    "breaks where the alarm tells too late: %j",
    (change) => {
      expect(named((body) => ({ ...body, ...change })).broken).toEqual([
        { address: alarm, problem: "it tells of the end less than a week before" },
      ]);
    },
  );
});
