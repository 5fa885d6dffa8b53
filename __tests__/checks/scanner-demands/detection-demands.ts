import { set, setAll, stating, without } from "./change";
import { connected } from "./connected";
import type { Demand, ScannedResource } from "./demand";
import { allowsAnyone, allowsLiterally } from "./policy-predicates";
import { is, unlessSet } from "./predicates";

const session = ({ body }: ScannedResource) =>
  body.document_type === "Session"
    ? (JSON.parse(String(body.content)) as { inputs: Readonly<Record<string, unknown>> }).inputs
    : undefined;

const everyone = (action: string) => ({
  Effect: "Allow",
  Principal: "*",
  Action: [action],
  Resource: ["*"],
});

const withInputs = (inputs: Record<string, unknown>) =>
  setAll({ document_type: "Session", content: JSON.stringify({ inputs }) });

/** What checkov demands of alarms, queues, recorders, detectors and documents. */
export const detectionDemands: readonly Demand[] = [
  {
    check: "CKV_AWS_319",
    types: ["aws_cloudwatch_metric_alarm"],
    subject: "actions are switched on",
    kind: "met",
    holds: unlessSet("actions_enabled", true),
    breaches: [set("actions_enabled", false)],
  },
  {
    check: "CKV_AWS_121",
    types: ["aws_config_configuration_aggregator"],
    subject: "every region",
    kind: "met",
    holds: is("organization_aggregation_source.all_regions", true),
    breaches: [set("organization_aggregation_source", { all_regions: false })],
  },
  {
    check: "CKV2_AWS_45",
    types: ["aws_config_configuration_recorder"],
    subject: "every supported type, and switched on",
    kind: "met",
    holds: (recorder) =>
      (recorder.body.recording_group as { all_supported?: unknown } | undefined)?.all_supported === true &&
      connected(recorder, "aws_config_configuration_recorder_status").some(
        ({ body }) => body.is_enabled === true,
      ),
    breaches: [
      set("recording_group", { all_supported: false }),
      without("aws_config_configuration_recorder_status"),
    ],
  },
  {
    check: "CKV2_AWS_45",
    types: ["aws_config_configuration_recorder_status"],
    subject: "switched on",
    kind: "met",
    holds: is("is_enabled", true),
    breaches: [set("is_enabled", false)],
  },
  {
    check: "CKV2_AWS_48",
    types: ["aws_config_configuration_recorder"],
    subject: "global types too; instead, in one region of each account",
    kind: "exception",
    holds: ({ body, stack }) => {
      const group = body.recording_group as { include_global_resource_types?: unknown } | undefined;
      // The others are those of other regions: placements have one stack for each.
      return (
        typeof group?.include_global_resource_types === "boolean" &&
        Object.keys(stack.resource?.aws_config_configuration_recorder ?? {}).length === 1
      );
    },
    breaches: [set("recording_group", { all_supported: true })],
  },
  {
    check: "CKV2_AWS_3",
    types: ["aws_guardduty_detector"],
    subject: "an organization's configuration beside it; instead, a stack of its own",
    kind: "exception",
    holds: is("enable", true),
    breaches: [set("enable", false)],
  },
  {
    check: "CKV2_AWS_3",
    types: ["aws_guardduty_organization_configuration"],
    subject: "accounts join by themselves, by the argument that is not deprecated",
    kind: "exception",
    holds: is("auto_enable_organization_members", "ALL"),
    breaches: [set("auto_enable_organization_members", "NONE")],
  },
  {
    check: "CKV_AWS_238",
    types: ["aws_guardduty_detector"],
    subject: "switched on",
    kind: "met",
    holds: unlessSet("enable", true),
    breaches: [set("enable", false)],
  },
  {
    check: "CKV_AWS_240",
    types: ["aws_kinesis_firehose_delivery_stream"],
    subject: "encrypted",
    kind: "met",
    holds: is("server_side_encryption.enabled", true),
    breaches: [set("server_side_encryption", { enabled: false })],
  },
  {
    check: "CKV_AWS_241",
    types: ["aws_kinesis_firehose_delivery_stream"],
    subject: "encrypted under a customer managed key",
    kind: "met",
    holds: is("server_side_encryption.key_type", "CUSTOMER_MANAGED_CMK"),
    breaches: [set("server_side_encryption", { enabled: true, key_type: "AWS_OWNED_CMK" })],
  },
  {
    check: "CKV2_AWS_73",
    types: ["aws_sqs_queue"],
    subject: "not AWS's own key of KMS",
    kind: "met",
    holds: ({ body }) => body["kms_master_key_id"] !== "alias/aws/sqs",
    breaches: [set("kms_master_key_id", "alias/aws/sqs")],
  },
  {
    check: "CKV_AWS_27",
    types: ["aws_sqs_queue"],
    subject: "encrypted",
    kind: "met",
    holds: is("sqs_managed_sse_enabled", true),
    breaches: [set("sqs_managed_sse_enabled", false)],
  },
  {
    check: "CKV_AWS_168",
    types: ["aws_sqs_queue"],
    subject: "no open policy inline",
    kind: "met",
    holds: ({ body }) => !allowsAnyone(body.policy),
    breaches: [
      set("policy", JSON.stringify({ Version: "2012-10-17", Statement: [everyone("sqs:SendMessage")] })),
    ],
  },
  {
    check: "CKV_AWS_168",
    types: ["aws_sqs_queue_policy"],
    subject: "open to named services",
    kind: "met",
    holds: ({ body }) => !allowsAnyone(body.policy),
    breaches: [stating("policy", everyone("sqs:SendMessage"))],
  },
  {
    check: "CKV_AWS_387",
    types: ["aws_sqs_queue_policy"],
    subject: "no wildcard among the principals that are allowed",
    kind: "met",
    holds: ({ body }) => !allowsAnyone(body.policy),
    breaches: [stating("policy", everyone("sqs:SendMessage"))],
  },
  {
    check: "CKV_AWS_72",
    types: ["aws_sqs_queue_policy"],
    subject: "not every action",
    kind: "met",
    holds: ({ body }) => !allowsLiterally(body.policy, "*"),
    breaches: [stating("policy", everyone("*"))],
  },
  {
    check: "CKV_AWS_112",
    types: ["aws_ssm_document"],
    subject: "session data under a KMS key; instead, under TLS alone",
    kind: "exception",
    holds: (document) => {
      const inputs = session(document);
      return inputs === undefined || inputs.cloudWatchEncryptionEnabled === true;
    },
    breaches: [withInputs({ cloudWatchEncryptionEnabled: false })],
  },
  {
    check: "CKV_AWS_113",
    types: ["aws_ssm_document"],
    subject: "sessions are logged, encrypted",
    kind: "met",
    holds: (document) => {
      const inputs = session(document);
      return (
        inputs === undefined ||
        (String(inputs.cloudWatchLogGroupName ?? "") !== "" && inputs.cloudWatchEncryptionEnabled === true)
      );
    },
    breaches: [
      withInputs({ cloudWatchLogGroupName: "", cloudWatchEncryptionEnabled: true }),
      withInputs({ cloudWatchLogGroupName: "/acme/sessions", cloudWatchEncryptionEnabled: false }),
    ],
  },
  {
    check: "CKV_AWS_303",
    types: ["aws_ssm_document"],
    subject: "not public",
    kind: "met",
    holds: ({ body }) =>
      !/\ball\b/i.test(String((body.permissions as { account_ids?: unknown } | undefined)?.account_ids)),
    breaches: [set("permissions", { type: "Share", account_ids: "All" })],
  },
];
