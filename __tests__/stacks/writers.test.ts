import { decision } from "../decision";
import { exampleStack } from "../example-stack";

/** A message of an AWS service or role on its way, and the policy that admits it. */
interface Message {
  readonly what: string;
  readonly stack: string;
  /** Address and argument of the policy. */
  readonly policy: readonly [type: string, name: string, argument: string];
  /** ARN of what the policy is on, and who owns it. */
  readonly resource: string;
  readonly owner: string;
  readonly from: string;
  readonly action: string;
  readonly context: Readonly<Record<string, string>>;
  /** The same message of somebody else: what differs. */
  readonly outsider: { readonly from?: string; readonly context?: Readonly<Record<string, string>> };
}

const security = "333333333333";
const management = "111111111111";
const account = "888888888888";
const tls = { "aws:SecureTransport": "true" };
const bus = `arn:aws:events:eu-west-1:${security}:event-bus/acme-security`;
const busRule = (name: string) => `arn:aws:events:eu-west-1:${security}:rule/acme-security/acme-${name}`;
const findings = `arn:aws:sns:eu-west-1:${security}:acme-findings`;
const alarms = `arn:aws:sns:eu-west-1:${management}:acme-alarms`;
const record = `arn:aws:sns:eu-west-1:${management}:acme-alarm-record`;
const alarm = (owner: string) => `arn:aws:cloudwatch:eu-west-1:${owner}:alarm:acme-root-use`;
const tickets = `arn:aws:sqs:eu-west-1:${security}:acme-finding-tickets`;
const undelivered = `arn:aws:sqs:eu-west-1:${security}:acme-findings-undelivered`;
const lost = `arn:aws:sqs:eu-central-1:${account}:acme-undelivered-events`;
const forwarder = (owner: string) => `arn:aws:iam::${owner}:role/acme-event-forwarder`;
const bucket = "arn:aws:s3:::acme-findings-222222222222-eu-west-1";
const key = (owner: string) => `arn:aws:kms:eu-west-1:${owner}:key/11111111-2222-3333-4444-555555555555`;
const role = (owner: string, name: string) => `arn:aws:iam::${owner}:role/${name}`;
const archiver = "222222222222";
const stranger = "999999999999";
const deliverer = role(security, "acme-finding-delivery");

const storefront = "666666666666";
const webLogs = `arn:aws:s3:::aws-waf-logs-acme-${storefront}-us-east-1`;
const archive = (kind: string) =>
  `arn:aws:s3:::${kind === "waf" ? "aws-waf-logs-" : ""}acme-${kind}-222222222222-eu-west-1`;
const tls12 = { ...tls, "s3:TlsVersion": "1.2" };
const owned = { "s3:x-amz-acl": "bucket-owner-full-control" };
const trail = (owner: string) => `arn:aws:cloudtrail:eu-west-1:${owner}:trail/acme-trail`;

const messages: readonly Message[] = [
  {
    what: "CloudWatch tells the topic of alarms",
    stack: "management/eu-west-1/trail-alarms",
    policy: ["aws_sns_topic_policy", "alarms_topic_policy", "policy"],
    resource: alarms,
    owner: management,
    from: "cloudwatch.amazonaws.com",
    action: "sns:Publish",
    context: { ...tls, "aws:SourceArn": alarm(management) },
    outsider: { context: { ...tls, "aws:SourceArn": alarm(stranger) } },
  },
  {
    what: "CloudWatch encrypts what it tells the topic of alarms",
    stack: "management/eu-west-1/trail-alarms",
    policy: ["aws_kms_key", "alarms_topic_key", "policy"],
    resource: key(management),
    owner: management,
    from: "cloudwatch.amazonaws.com",
    action: "kms:GenerateDataKey",
    context: { "kms:EncryptionContext:aws:sns:topicArn": alarms },
    outsider: { context: { "kms:EncryptionContext:aws:sns:topicArn": findings } },
  },
  {
    what: "CloudWatch puts an exact alarm on record",
    stack: "management/eu-west-1/trail-alarms",
    policy: ["aws_sns_topic_policy", "alarms_record_topic_policy", "policy"],
    resource: record,
    owner: management,
    from: "cloudwatch.amazonaws.com",
    action: "sns:Publish",
    context: { ...tls, "aws:SourceArn": alarm(management) },
    outsider: { from: "events.amazonaws.com" },
  },
  {
    what: "SNS fills the queue of the record",
    stack: "management/eu-west-1/trail-alarms",
    policy: ["aws_sqs_queue_policy", "alarms_record_policy", "policy"],
    resource: `arn:aws:sqs:eu-west-1:${management}:acme-alarm-record`,
    owner: management,
    from: "sns.amazonaws.com",
    action: "sqs:SendMessage",
    context: { ...tls, "aws:SourceArn": record },
    outsider: { context: { ...tls, "aws:SourceArn": alarms } },
  },
  {
    what: "a member's forwarder puts events on the security bus",
    stack: "security/eu-west-1/findings",
    policy: ["aws_cloudwatch_event_bus_policy", "findings_bus_policy", "policy"],
    resource: bus,
    owner: security,
    from: forwarder(account),
    action: "events:PutEvents",
    context: { "aws:PrincipalOrgID": "o-acme123456" },
    outsider: { from: forwarder(stranger), context: { "aws:PrincipalOrgID": "o-other00000" } },
  },
  {
    what: "a forwarder, and not another role of the organization, puts events on the bus",
    stack: "security/eu-west-1/findings",
    policy: ["aws_cloudwatch_event_bus_policy", "findings_bus_policy", "policy"],
    resource: bus,
    owner: security,
    from: forwarder(security),
    action: "events:PutEvents",
    context: { "aws:PrincipalOrgID": "o-acme123456" },
    outsider: { from: role(account, "developer") },
  },
  {
    what: "EventBridge takes the forwarder's role in a member account",
    stack: "robots-prod/global/account",
    policy: ["aws_iam_role", "forwarder", "assume_role_policy"],
    resource: forwarder(account),
    owner: account,
    from: "events.amazonaws.com",
    action: "sts:AssumeRole",
    context: {
      "aws:SourceAccount": account,
      "aws:SourceArn": `arn:aws:events:eu-central-1:${account}:rule/acme-account-events`,
    },
    outsider: {
      context: {
        "aws:SourceAccount": stranger,
        "aws:SourceArn": `arn:aws:events:eu-central-1:${stranger}:rule/acme-account-events`,
      },
    },
  },
  {
    what: "EventBridge keeps what a member could not forward",
    stack: "robots-prod/eu-central-1/region",
    policy: ["aws_sqs_queue_policy", "events_undelivered_policy", "policy"],
    resource: lost,
    owner: account,
    from: "events.amazonaws.com",
    action: "sqs:SendMessage",
    context: { ...tls, "aws:SourceArn": `arn:aws:events:eu-central-1:${account}:rule/acme-account-events` },
    outsider: {
      context: {
        ...tls,
        "aws:SourceArn": `arn:aws:events:eu-central-1:${stranger}:rule/acme-account-events`,
      },
    },
  },
  {
    what: "EventBridge tells people of findings",
    stack: "security/eu-west-1/findings",
    policy: ["aws_sns_topic_policy", "findings_topic_policy", "policy"],
    resource: findings,
    owner: security,
    from: "events.amazonaws.com",
    action: "sns:Publish",
    context: { ...tls, "aws:SourceArn": busRule("urgent-findings") },
    outsider: {
      context: { ...tls, "aws:SourceArn": `arn:aws:events:eu-west-1:${stranger}:rule/acme-security/acme-x` },
    },
  },
  {
    what: "EventBridge encrypts what it tells people",
    stack: "security/eu-west-1/findings",
    policy: ["aws_kms_key", "findings_topic_key", "policy"],
    resource: key(security),
    owner: security,
    from: "events.amazonaws.com",
    action: "kms:Decrypt",
    context: { "kms:EncryptionContext:aws:sns:topicArn": findings },
    outsider: { from: "sqs.amazonaws.com" },
  },
  {
    what: "EventBridge tells the chat of findings",
    stack: "security/eu-west-1/findings",
    policy: ["aws_sns_topic_policy", "findings_chat_policy", "policy"],
    resource: `${findings}-chat`,
    owner: security,
    from: "events.amazonaws.com",
    action: "sns:Publish",
    context: { ...tls, "aws:SourceArn": busRule("urgent-findings") },
    outsider: { from: role(security, "developer") },
  },
  {
    what: "EventBridge encrypts what it tells the chat",
    stack: "security/eu-west-1/findings",
    policy: ["aws_kms_key", "findings_chat_key", "policy"],
    resource: key(security),
    owner: security,
    from: "events.amazonaws.com",
    action: "kms:GenerateDataKey",
    context: { "kms:EncryptionContext:aws:sns:topicArn": `${findings}-chat` },
    outsider: { context: { "kms:EncryptionContext:aws:sns:topicArn": findings } },
  },
  {
    what: "CloudWatch tells people that findings could not be delivered",
    stack: "security/eu-west-1/findings",
    policy: ["aws_sns_topic_policy", "findings_topic_policy", "policy"],
    resource: findings,
    owner: security,
    from: "cloudwatch.amazonaws.com",
    action: "sns:Publish",
    context: {
      ...tls,
      "aws:SourceArn": `arn:aws:cloudwatch:eu-west-1:${security}:alarm:acme-findings-undelivered`,
    },
    outsider: {
      context: {
        ...tls,
        "aws:SourceArn": `arn:aws:cloudwatch:eu-west-1:${stranger}:alarm:acme-findings-undelivered`,
      },
    },
  },
  {
    what: "the chat takes its role",
    stack: "security/eu-west-1/findings",
    policy: ["aws_iam_role", "findings_chat_channels_role", "assume_role_policy"],
    resource: role(security, "acme-chat"),
    owner: security,
    from: "chatbot.amazonaws.com",
    action: "sts:AssumeRole",
    context: {},
    outsider: { from: role(security, "developer") },
  },
  {
    what: "EventBridge fills the ticket queue",
    stack: "security/eu-west-1/findings",
    policy: ["aws_sqs_queue_policy", "findings_tickets_policy", "policy"],
    resource: tickets,
    owner: security,
    from: "events.amazonaws.com",
    action: "sqs:SendMessage",
    context: { ...tls, "aws:SourceArn": busRule("medium-findings") },
    outsider: { from: role(security, "developer") },
  },
  {
    what: "EventBridge keeps findings that it could not deliver",
    stack: "security/eu-west-1/findings",
    policy: ["aws_sqs_queue_policy", "findings_undelivered_policy", "policy"],
    resource: undelivered,
    owner: security,
    from: "events.amazonaws.com",
    action: "sqs:SendMessage",
    context: { ...tls, "aws:SourceArn": busRule("every-finding") },
    outsider: { context: { ...tls, "aws:SourceArn": `arn:aws:events:eu-west-1:${security}:rule/other` } },
  },
  {
    what: "EventBridge takes the role that hands findings to the archive's stream",
    stack: "security/eu-west-1/findings",
    policy: ["aws_iam_role", "findings_archive_rule_role", "assume_role_policy"],
    resource: role(security, "acme-finding-rules"),
    owner: security,
    from: "events.amazonaws.com",
    action: "sts:AssumeRole",
    context: { "aws:SourceAccount": security, "aws:SourceArn": busRule("every-finding") },
    outsider: { from: "firehose.amazonaws.com" },
  },
  {
    what: "Firehose takes the delivery role",
    stack: "security/eu-west-1/findings",
    policy: ["aws_iam_role", "findings_archive_delivery_role", "assume_role_policy"],
    resource: deliverer,
    owner: security,
    from: "firehose.amazonaws.com",
    action: "sts:AssumeRole",
    context: { "sts:ExternalId": security },
    outsider: { context: { "sts:ExternalId": stranger } },
  },
  {
    what: "Systems Manager takes the remediation role",
    stack: "robots-prod/global/account",
    policy: ["aws_iam_role", "remediation", "assume_role_policy"],
    resource: role(account, "acme-remediation"),
    owner: account,
    from: "ssm.amazonaws.com",
    action: "sts:AssumeRole",
    context: {
      "aws:SourceAccount": account,
      "aws:SourceArn": `arn:aws:ssm:eu-central-1:${account}:automation-execution/1`,
    },
    outsider: {
      context: {
        "aws:SourceAccount": stranger,
        "aws:SourceArn": `arn:aws:ssm:eu-central-1:${stranger}:automation-execution/1`,
      },
    },
  },
  {
    what: "Systems Manager takes the role that answers findings",
    stack: "robots-prod/global/account",
    policy: ["aws_iam_role", "response", "assume_role_policy"],
    resource: role(account, "acme-response"),
    owner: account,
    from: "ssm.amazonaws.com",
    action: "sts:AssumeRole",
    context: {
      "aws:SourceAccount": account,
      "aws:SourceArn": `arn:aws:ssm:eu-central-1:${account}:automation-execution/1`,
    },
    outsider: { from: "events.amazonaws.com" },
  },
  {
    what: "EventBridge takes the role that starts answers",
    stack: "robots-prod/global/account",
    policy: ["aws_iam_role", "response_starter", "assume_role_policy"],
    resource: role(account, "acme-response-starter"),
    owner: account,
    from: "events.amazonaws.com",
    action: "sts:AssumeRole",
    context: {
      "aws:SourceAccount": account,
      "aws:SourceArn": `arn:aws:events:eu-central-1:${account}:rule/acme-isolate-instance`,
    },
    outsider: {
      context: {
        "aws:SourceAccount": account,
        "aws:SourceArn": `arn:aws:events:eu-central-1:${account}:rule/somebody`,
      },
    },
  },
  {
    what: "EventBridge keeps findings for which no answer could be started",
    stack: "robots-prod/eu-central-1/region",
    policy: ["aws_sqs_queue_policy", "events_undelivered_policy", "policy"],
    resource: lost,
    owner: account,
    from: "events.amazonaws.com",
    action: "sqs:SendMessage",
    context: { ...tls, "aws:SourceArn": `arn:aws:events:eu-central-1:${account}:rule/acme-isolate-instance` },
    outsider: { from: role(account, "developer") },
  },
  {
    what: "GuardDuty takes the role that scans objects",
    stack: "storefront-prod/eu-west-1/malware-protection",
    policy: ["aws_iam_role", "malware_role", "assume_role_policy"],
    resource: role("666666666666", "acme-malware-scan-eu-west-1"),
    owner: "666666666666",
    from: "malware-protection-plan.guardduty.amazonaws.com",
    action: "sts:AssumeRole",
    context: {},
    outsider: { from: "s3.amazonaws.com" },
  },
  {
    what: "AWS Config takes the aggregator's role",
    stack: "security/eu-west-1/compliance",
    policy: ["aws_iam_role", "aggregator_role", "assume_role_policy"],
    resource: role(security, "acme-config-aggregator"),
    owner: security,
    from: "config.amazonaws.com",
    action: "sts:AssumeRole",
    context: { "aws:SourceAccount": security },
    outsider: { context: { "aws:SourceAccount": stranger } },
  },
  {
    what: "AWS Backup encrypts a vault, through its service alone",
    stack: "robots-prod/eu-west-1/encryption",
    policy: ["aws_kms_key", "key_ring_backup", "policy"],
    resource: key(account),
    owner: account,
    from: role(account, "acme-backup"),
    action: "kms:GenerateDataKey",
    context: { "kms:CallerAccount": account, "kms:ViaService": "backup.eu-west-1.amazonaws.com" },
    outsider: { context: { "kms:CallerAccount": account, "kms:ViaService": "s3.eu-west-1.amazonaws.com" } },
  },
  {
    what: "CloudTrail delivers to the archive",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_s3_bucket_policy", "log_archive_cloud_trail_policy", "policy"],
    resource: `${archive("cloudtrail")}/AWSLogs/o-acme123456/${account}/CloudTrail/eu-west-1/a.json.gz`,
    owner: "222222222222",
    from: "cloudtrail.amazonaws.com",
    action: "s3:PutObject",
    context: { ...tls12, ...owned, "aws:SourceArn": trail(management) },
    outsider: { context: { ...tls12, ...owned, "aws:SourceArn": trail(stranger) } },
  },
  {
    what: "AWS Config delivers to the archive",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_s3_bucket_policy", "log_archive_config_policy", "policy"],
    resource: `${archive("config")}/AWSLogs/${account}/Config/eu-west-1/2026/1/1/ConfigSnapshot/a.json.gz`,
    owner: "222222222222",
    from: "config.amazonaws.com",
    action: "s3:PutObject",
    context: { ...tls12, ...owned, "aws:SourceOrgID": "o-acme123456", "aws:SourceAccount": account },
    outsider: {
      context: { ...tls12, ...owned, "aws:SourceOrgID": "o-other00000", "aws:SourceAccount": stranger },
    },
  },
  {
    what: "AWS WAF delivers to the bucket of its account and Region",
    stack: "storefront-prod/us-east-1/web-logs",
    policy: ["aws_s3_bucket_policy", "web_logs_bucket_policy", "policy"],
    resource: `${webLogs}/AWSLogs/${storefront}/WAFLogs/cloudfront/edge/a.log.gz`,
    owner: storefront,
    from: "delivery.logs.amazonaws.com",
    action: "s3:PutObject",
    context: {
      ...tls12,
      ...owned,
      "aws:SourceAccount": storefront,
      "aws:SourceArn": `arn:aws:logs:us-east-1:${storefront}:*`,
    },
    outsider: { from: role(storefront, "developer") },
  },
  {
    what: "AWS WAF encrypts what it delivers there",
    stack: "storefront-prod/us-east-1/web-logs",
    policy: ["aws_kms_key", "web_logs_key", "policy"],
    resource: key(storefront),
    owner: storefront,
    from: "delivery.logs.amazonaws.com",
    action: "kms:GenerateDataKey",
    context: {
      "aws:SourceAccount": storefront,
      "aws:SourceArn": `arn:aws:logs:us-east-1:${storefront}:*`,
    },
    outsider: {
      context: { "aws:SourceAccount": stranger, "aws:SourceArn": `arn:aws:logs:us-east-1:${stranger}:*` },
    },
  },
  {
    what: "S3 takes the role that replicates these logs",
    stack: "storefront-prod/us-east-1/web-logs",
    policy: ["aws_iam_role", "web_logs_role", "assume_role_policy"],
    resource: role(storefront, "acme-web-log-replication-us-east-1"),
    owner: storefront,
    from: "s3.amazonaws.com",
    action: "sts:AssumeRole",
    context: { "aws:SourceAccount": storefront },
    outsider: { context: { "aws:SourceAccount": stranger } },
  },
  {
    what: "S3 decrypts what it replicates",
    stack: "storefront-prod/us-east-1/web-logs",
    policy: ["aws_kms_key", "web_logs_key", "policy"],
    resource: key(storefront),
    owner: storefront,
    from: role(storefront, "acme-web-log-replication-us-east-1"),
    action: "kms:Decrypt",
    context: {
      "kms:EncryptionContext:aws:s3:arn": webLogs,
      "kms:ViaService": "s3.us-east-1.amazonaws.com",
    },
    outsider: { context: { "kms:EncryptionContext:aws:s3:arn": webLogs } },
  },
  {
    what: "S3 adds replicas to the archive",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_s3_bucket_policy", "log_archive_waf_policy", "policy"],
    resource: `${archive("waf")}/AWSLogs/${storefront}/WAFLogs/cloudfront/edge/a.log.gz`,
    owner: archiver,
    from: role(storefront, "acme-web-log-replication-us-east-1"),
    action: "s3:ReplicateObject",
    context: { ...tls12, "aws:PrincipalOrgID": "o-acme123456", "aws:PrincipalAccount": storefront },
    outsider: { from: role(storefront, "developer") },
  },
  {
    what: "S3 encrypts replicas with the archive's key",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_kms_key", "log_archive_key", "policy"],
    resource: key(archiver),
    owner: archiver,
    from: role(storefront, "acme-web-log-replication-us-east-1"),
    action: "kms:GenerateDataKey",
    context: { "aws:PrincipalOrgID": "o-acme123456", "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
    outsider: {
      context: { "aws:PrincipalOrgID": "o-other00000", "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
    },
  },
  ...(["flow_logs", "dns", "firewall"] as const).map(
    (kind): Message => ({
      what: `the log delivery service delivers ${kind} to the archive`,
      stack: "log-archive/eu-west-1/log-archive",
      policy: ["aws_s3_bucket_policy", `log_archive_${kind}_policy`, "policy"],
      resource: `${archive(kind.replace("_", "-"))}/AWSLogs/${account}/logs/a.log.gz`,
      owner: "222222222222",
      from: "delivery.logs.amazonaws.com",
      action: "s3:PutObject",
      context: {
        ...tls12,
        ...owned,
        "aws:SourceOrgID": "o-acme123456",
        "aws:SourceAccount": account,
        "aws:SourceArn": `arn:aws:logs:eu-west-1:${account}:*`,
      },
      outsider: {
        context: {
          ...tls12,
          ...owned,
          "aws:SourceOrgID": "o-other00000",
          "aws:SourceAccount": stranger,
          "aws:SourceArn": `arn:aws:logs:eu-west-1:${stranger}:*`,
        },
      },
    }),
  ),
  {
    what: "an account sends its log groups to the destination of its region",
    stack: "log-archive/eu-central-1/log-destination",
    policy: ["aws_cloudwatch_log_destination_policy", "logs_policy", "access_policy"],
    resource: `arn:aws:logs:eu-central-1:${archiver}:destination:acme-log-archive`,
    owner: archiver,
    from: role(account, "acme-deployment"),
    action: "logs:PutSubscriptionFilter",
    context: { "aws:PrincipalOrgID": "o-acme123456" },
    outsider: { from: role(stranger, "acme-deployment"), context: { "aws:PrincipalOrgID": "o-other00000" } },
  },
  {
    what: "CloudWatch Logs takes the role by which an account sends",
    stack: "robots-prod/global/account",
    policy: ["aws_iam_role", "log_sender", "assume_role_policy"],
    resource: role(account, "acme-log-sender"),
    owner: account,
    from: "logs.amazonaws.com",
    action: "sts:AssumeRole",
    context: {},
    outsider: { from: role(account, "developer") },
  },
  {
    what: "CloudWatch Logs takes the role of destinations, for a sender of any account",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_iam_role", "log_group_stream_destination_role", "assume_role_policy"],
    resource: role(archiver, "acme-log-destination"),
    owner: archiver,
    from: "logs.amazonaws.com",
    action: "sts:AssumeRole",
    context: { "aws:SourceArn": `arn:aws:logs:eu-central-1:${account}:log-group:/acme/sessions` },
    outsider: { context: { "aws:SourceArn": `arn:aws:logs:ap-south-1:${account}:log-group:/acme/sessions` } },
  },
  {
    what: "Firehose takes the role that writes what log groups send",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_iam_role", "log_group_stream_delivery_role", "assume_role_policy"],
    resource: role(archiver, "acme-log-group-delivery"),
    owner: archiver,
    from: "firehose.amazonaws.com",
    action: "sts:AssumeRole",
    context: { "sts:ExternalId": archiver },
    outsider: { context: { "sts:ExternalId": stranger } },
  },
  {
    what: "that role adds objects to the archive",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_s3_bucket_policy", "log_archive_log_groups_policy", "policy"],
    resource: `${archive("log-groups")}/log-groups/2026/01/01/a.gz`,
    owner: archiver,
    from: role(archiver, "acme-log-group-delivery"),
    action: "s3:PutObject",
    context: tls12,
    outsider: { from: role(archiver, "developer") },
  },
  {
    what: "S3 encrypts what that role adds",
    stack: "log-archive/eu-west-1/log-archive",
    policy: ["aws_kms_key", "log_archive_key", "policy"],
    resource: key(archiver),
    owner: archiver,
    from: role(archiver, "acme-log-group-delivery"),
    action: "kms:GenerateDataKey",
    context: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" },
    outsider: { from: role(archiver, "developer") },
  },
  {
    what: "whoever may handle cases takes the support role",
    stack: "robots-prod/global/account",
    policy: ["aws_iam_role", "account_support", "assume_role_policy"],
    resource: role(account, "acme-support"),
    owner: account,
    from: role("555555555555", "acme-support-engineers"),
    action: "sts:AssumeRole",
    context: { "aws:PrincipalOrgID": "o-acme123456" },
    outsider: { context: { "aws:PrincipalOrgID": "o-other00000" } },
  },
];

/** How the policy decides a message of the sender, whom IAM lets send, or of somebody else, whom it does not. */
function decided(message: Message, outsider?: Message["outsider"]): Promise<string> {
  const [type, name, argument] = message.policy;
  const policy = exampleStack(message.stack).resource?.[type]?.[name]?.[argument];
  if (typeof policy !== "string") throw new Error(`no ${type}.${name}.${argument} in ${message.stack}`);
  return decision({
    principal: outsider?.from ?? message.from,
    action: message.action,
    resource: message.resource,
    resourceAccount: message.owner,
    context: outsider?.context ?? message.context,
    resourcePolicy: policy.replaceAll(/\$\{(aws_[a-z0-9_]+)\.[A-Za-z0-9_-]+\.arn\}/g, (_, of: string) => {
      if (of === "aws_sns_topic" && type === "aws_sqs_queue_policy") return record;
      if (of === "aws_kms_key") return key("222222222222");
      return of === "aws_s3_bucket" ? message.resource.replace(/\/.*$/, "") : message.resource;
    }),
    ...(outsider !== undefined && { identityPolicy: nothing }),
  });
}

const nothing = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "sts:GetCallerIdentity", Resource: "*" }],
};

describe("a message reaches its destination, and no other does", () => {
  test.each(messages)("$what", async (message) => {
    expect(await decided(message)).toBe("Allowed");
    expect(await decided(message, message.outsider)).not.toBe("Allowed");
  });

  test.each([
    ["s3:PutObject", `${bucket}/findings/2026/01/01/a.gz`, deliverer, "Allowed"],
    ["s3:ListBucket", bucket, deliverer, "Allowed"],
    ["s3:GetObject", `${bucket}/findings/2026/01/01/a.gz`, deliverer, "ImplicitlyDenied"],
    ["s3:PutObject", `${bucket}/findings/2026/01/01/a.gz`, role(security, "developer"), "ExplicitlyDenied"],
    ["s3:PutObject", `${bucket}/findings/a.gz`, role(stranger, "acme-finding-delivery"), "ExplicitlyDenied"],
  ])("the archive decides %s on %s by %s: %s", async (action, resource, principal, expected) => {
    const archive = exampleStack("log-archive/eu-west-1/log-archive");
    const text = String(archive.resource?.aws_s3_bucket_policy?.log_archive_findings_policy?.policy);
    const outcome = await decision({
      principal,
      action,
      resource,
      resourceAccount: "222222222222",
      context: { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" },
      resourcePolicy: text
        .replaceAll("${aws_s3_bucket.log_archive_findings.arn}", bucket)
        .replaceAll("${aws_kms_key.log_archive_key.arn}", key("222222222222")),
    });
    expect(outcome).toBe(expected);
  });
});
