import { defineStack } from "../../../stacks/define-stack";
import { Estate } from "../../../stacks/estate";
import { placements } from "../../../stacks/placements";
import { synthesized } from "../../../testing/synthesized";
import { decision } from "../../decision";
import { exampleOrganization } from "../../example-organization";
import { exampleStack } from "../../example-stack";

const archive = exampleStack("log-archive/eu-west-1/log-archive");
const region = exampleStack("robots-prod/eu-central-1/region");

function stackOf(estate: Estate, path: string) {
  const placement = placements(estate).find((one) => one.path === `accounts/${path}`);
  return placement && synthesized((app) => defineStack(app, { estate, placement }));
}

describe("the archive of log groups", () => {
  test("writes records as they come, compressed by whoever sent them, when the bucket admits it", () => {
    expect(archive.resource?.aws_kinesis_firehose_delivery_stream?.log_group_stream).toMatchObject({
      name: "acme-log-groups",
      destination: "extended_s3",
      server_side_encryption: { enabled: true },
      extended_s3_configuration: {
        bucket_arn: "arn:aws:s3:::acme-log-groups-222222222222-eu-west-1",
        compression_format: "UNCOMPRESSED",
        file_extension: ".gz",
        prefix: "log-groups/!{timestamp:yyyy/MM/dd}/",
      },
      depends_on: expect.arrayContaining(["aws_s3_bucket_policy.log_archive_log_groups_policy"]),
    });
  });

  test("raises an alarm, which is forwarded, when it lags behind", () => {
    expect(archive.resource?.aws_cloudwatch_metric_alarm?.log_group_stream_late).toMatchObject({
      alarm_name: "acme-log-groups-not-archived",
      metric_name: "DeliveryToS3.DataFreshness",
      dimensions: { DeliveryStreamName: "acme-log-groups" },
      threshold: 3600,
    });
  });

  test.each([
    ["the stream of log groups", "deliverystream/acme-log-groups", "Allowed"],
    ["another stream", "deliverystream/acme-findings", "ImplicitlyDenied"],
  ])("its destinations hand to %s: %s, %s", async (_what, stream, expected) => {
    const own = "arn:aws:firehose:eu-west-1:222222222222:deliverystream/acme-log-groups";
    const policy = String(
      archive.resource?.aws_iam_role_policy?.log_group_stream_destination_permissions?.policy,
    );
    const outcome = await decision({
      principal: "arn:aws:iam::222222222222:role/acme-log-destination",
      action: "firehose:PutRecordBatch",
      resource: `arn:aws:firehose:eu-west-1:222222222222:${stream}`,
      resourceAccount: "222222222222",
      identityPolicy: policy.replaceAll("${aws_kinesis_firehose_delivery_stream.log_group_stream.arn}", own),
    });
    expect(outcome).toBe(expected);
  });

  test.each([
    ["its own", "888888888888", "Allowed"],
    ["another", "999999999999", "ImplicitlyDenied"],
  ])("a sender proves that it may write to log groups of %s account", async (_what, account, expected) => {
    const sender = exampleStack("robots-prod/global/account");
    const outcome = await decision({
      principal: "arn:aws:iam::888888888888:role/acme-log-sender",
      action: "logs:PutLogEvents",
      resource: `arn:aws:logs:eu-west-1:${account}:log-group:/aws/x:log-stream:s`,
      resourceAccount: account,
      identityPolicy: sender.resource?.aws_iam_role_policy?.log_sender_permissions?.policy,
    });
    expect(outcome).toBe(expected);
  });

  test("takes one subscription of all log groups but those that it has already", () => {
    expect(region.resource?.aws_cloudwatch_log_account_policy?.log_groups).toMatchObject({
      policy_type: "SUBSCRIPTION_FILTER_POLICY",
      scope: "ALL",
      selection_criteria: 'LogGroupName NOT IN ["/acme/cloudtrail"]',
    });
  });

  test("leaves out what the configuration names, and says why and until when", () => {
    const estate = new Estate(
      exampleOrganization((text) =>
        text.replace(
          "  s3DataEvents: all",
          "  excludedLogGroups:\n    - { logGroup: /aws/x, reason: It is noise and nothing else., expires: 2027-06-30 }\n  s3DataEvents: all",
        ),
      ),
    );
    const stack = stackOf(estate, "robots-prod/eu-central-1/region");
    expect(stack?.resource?.aws_cloudwatch_log_account_policy?.log_groups).toMatchObject({
      "//": { exceptions: ["/aws/x is not archived until 2027-06-30: It is noise and nothing else."] },
      selection_criteria: 'LogGroupName NOT IN ["/acme/cloudtrail","/aws/x"]',
    });
  });

  test("is not there where it is left out: no stream, no destination, no role, no subscription", () => {
    const estate = new Estate(
      exampleOrganization((text) =>
        text.replace("capability: guardduty-runtime", "capability: log-group-archive"),
      ),
    );
    expect(stackOf(estate, "log-archive/eu-west-1/log-destination")).toBeUndefined();
    const types = [
      "log-archive/eu-west-1/log-archive",
      "robots-prod/global/account",
      "robots-prod/eu-west-1/region",
    ]
      .flatMap((path) => Object.entries(stackOf(estate, path)?.resource ?? {}))
      .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
    expect(types.filter((address) => /log_group_stream|log_sender|account_policy/.test(address))).toEqual([]);
    // The bucket is evidence, and stays.
    expect(types).toContain("aws_s3_bucket.log_archive_log_groups");
  });

  test("is for organizations: a single account would send to itself", () => {
    const { organization: _none, ...rest } = exampleOrganization();
    const alone = new Estate({ ...rest } as ReturnType<typeof exampleOrganization>);
    expect(stackOf(alone, "log-archive/eu-central-1/log-destination")).toBeUndefined();
    const region = stackOf(alone, "robots-prod/eu-central-1/region");
    expect(region?.resource?.aws_cloudwatch_log_account_policy).toBeUndefined();
  });
});
