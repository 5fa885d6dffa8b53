import { loggingLogGroupsArchived } from "../../../controls/objectives/logging-log-groups-archived";
import { exampleStack } from "../../example-stack";
import { changed } from "../changed";
import { changedStatement } from "../changed-statement";

const region = exampleStack("robots-prod/eu-central-1/region");
const destination = exampleStack("log-archive/eu-central-1/log-destination");
const subscription = "aws_cloudwatch_log_account_policy.log_groups";
const policy = "aws_cloudwatch_log_destination_policy.logs_policy";

describe("logging.log-groups-archived", () => {
  test("holds for a region and a destination of the example", () => {
    expect(loggingLogGroupsArchived.proof(region)).toEqual({ satisfied: [subscription], broken: [] });
    expect(loggingLogGroupsArchived.proof(destination)).toEqual({ satisfied: [policy], broken: [] });
  });

  test.each([
    ["a stream of the account", { DestinationArn: "arn:aws:firehose:::x" }, "it sends to no destination"],
    ["a pattern", { FilterPattern: "ERROR" }, "it sends only what a pattern matches"],
    ["no role", { RoleArn: undefined }, "an organization's destination takes nothing without a role"],
  ])("%s breaks it", (_what, extra, problem) => {
    const edited = changed(region, subscription, (body) => {
      const document = JSON.parse(String(body["policy_document"])) as object;
      return { ...body, policy_document: JSON.stringify({ ...document, ...extra }) };
    });
    expect(loggingLogGroupsArchived.proof(edited).broken).toEqual([{ address: subscription, problem }]);
  });

  test("a policy of data protection is none of its business", () => {
    const edited = changed(region, subscription, (body) => ({
      ...body,
      policy_type: "DATA_PROTECTION_POLICY",
      policy_document: "{}",
    }));
    expect(loggingLogGroupsArchived.proof(edited).broken).toEqual([]);
  });

  test("a destination for everybody breaks it", () => {
    const edited = changedStatement(
      destination,
      policy,
      "AllowSubscriptionsToOurAccounts",
      (statement) => ({ ...statement, Condition: undefined }),
      "access_policy",
    );
    expect(loggingLogGroupsArchived.proof(edited).broken).toEqual([
      { address: policy, problem: "AllowSubscriptionsToOurAccounts admits accounts of others" },
    ]);
  });
});
