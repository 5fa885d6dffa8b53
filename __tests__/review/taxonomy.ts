import type { Severity } from "../../review/severity";
import type { PlannedChange } from "./plan-json";

/** A way in which a plan may do harm, or look as if it did, and what a review must say at most and at least. */
export interface TaxonomyRow {
  readonly what: string;
  readonly changes: readonly PlannedChange[];
  /** "none" when no finding may stand above low. */
  readonly severity: Severity | "none";
  /** Further keys of the plan. */
  readonly plan?: Readonly<Record<string, unknown>>;
}

const up = (
  type: string,
  before: object,
  after: object,
  more: Partial<PlannedChange> = {},
): PlannedChange => ({
  type,
  before: { ...before },
  after: { ...after },
  ...more,
});
const gone = (type: string, before: object = {}): PlannedChange => ({ type, before: { ...before } });
const made = (type: string, after: object = {}): PlannedChange => ({ type, after: { ...after } });
const replaced = (
  type: string,
  before: object,
  after: object,
  more: Partial<PlannedChange> = {},
): PlannedChange => up(type, before, after, { action: "replace", ...more });
const forgot = (type: string, before: object = {}): PlannedChange => ({
  type,
  before: { ...before },
  action: "forget",
});
const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const row = (
  what: string,
  severity: Severity | "none",
  changes: PlannedChange | readonly PlannedChange[],
  plan?: Readonly<Record<string, unknown>>,
): TaxonomyRow => ({ what, severity, changes: [changes].flat(), ...(plan !== undefined && { plan }) });

const own = "111111111111";
const other = "999999999999";
/** The plan is for the account `own`. */
const inOwn = {
  configuration: {
    provider_config: {
      aws: { name: "aws", expressions: { allowed_account_ids: { constant_value: [own] } } },
    },
  },
};

const inRegion = (provider: string, state: string) => ({
  configuration: {
    provider_config: { aws: { name: "aws", expressions: { region: { constant_value: provider } } } },
  },
  prior_state: {
    format_version: "1.0",
    values: {
      root_module: {
        resources: [
          {
            address: "aws_sns_topic.one_0",
            mode: "managed",
            type: "aws_sns_topic",
            values: { arn: `arn:aws:sns:${state}:${own}:a` },
          },
        ],
      },
    },
  },
});

const bucket = "arn:aws:s3:::archive";
const denyDeletion = {
  Sid: "DenyDeletion",
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:DeleteObject", "s3:DeleteObjectVersion", "s3:PutBucketPolicy"],
  Resource: [bucket, `${bucket}/*`],
};
const denyAccess = {
  Sid: "DenyTls",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const trust = (principal: unknown, condition?: object) =>
  policy({
    Effect: "Allow",
    Principal: principal,
    Action: "sts:AssumeRole",
    ...(condition !== undefined && { Condition: condition }),
  });
const roleOf = (account: string) => ({ AWS: `arn:aws:iam::${account}:role/ci` });
const oidc = (operator: string, sub: string) =>
  policy({
    Effect: "Allow",
    Principal: { Federated: `arn:aws:iam::${own}:oidc-provider/token.actions.githubusercontent.com` },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      [operator === "StringEquals" ? "StringEqualsIgnoreCase" : operator]: {
        "token.actions.githubusercontent.com:sub": sub,
      },
    },
  });
const key = (principal: unknown, condition?: object) =>
  policy({
    Sid: "Use",
    Effect: "Allow",
    Principal: principal,
    Action: "kms:Decrypt",
    Resource: "*",
    ...(condition !== undefined && { Condition: condition }),
  });
const scp = (...statements: readonly object[]) => ({
  type: "SERVICE_CONTROL_POLICY",
  content: policy(...statements),
});
const denyTrail = {
  Sid: "DenyTrail",
  Effect: "Deny",
  Action: ["cloudtrail:DeleteTrail", "cloudtrail:StopLogging"],
  Resource: "*",
};
const denyConfig = {
  Sid: "DenyConfig",
  Effect: "Deny",
  Action: "config:DeleteConfigurationRecorder",
  Resource: "*",
};

/** The rows by which the review is measured; the order is that of the source's ids. */
export const taxonomy: readonly TaxonomyRow[] = [
  row("D01 a trail is deleted", "critical", gone("aws_cloudtrail")),
  row(
    "D02 a trail is stopped",
    "critical",
    up("aws_cloudtrail", { enable_logging: true }, { enable_logging: false }),
  ),
  row(
    "D04 a trail leaves Regions",
    "high",
    up("aws_cloudtrail", { is_multi_region_trail: true }, { is_multi_region_trail: false }),
  ),
  row(
    "D05 a trail leaves global services",
    "high",
    up("aws_cloudtrail", { include_global_service_events: true }, { include_global_service_events: false }),
  ),
  row(
    "D06 a trail is not validated",
    "high",
    up("aws_cloudtrail", { enable_log_file_validation: true }, { enable_log_file_validation: false }),
  ),
  row(
    "D08 a selector leaves a service out",
    "high",
    up(
      "aws_cloudtrail",
      {
        advanced_event_selector: [
          { name: "all", field_selector: [{ field: "eventCategory", equals: ["Management"] }] },
        ],
      },
      {
        advanced_event_selector: [
          {
            name: "all",
            field_selector: [
              { field: "eventCategory", equals: ["Management"] },
              { field: "eventSource", not_equals: ["kms.amazonaws.com"] },
            ],
          },
        ],
      },
    ),
  ),
  row(
    "D08 a selector records reads only",
    "high",
    up(
      "aws_cloudtrail",
      { event_selector: [{ read_write_type: "All", include_management_events: true }] },
      { event_selector: [{ read_write_type: "ReadOnly", include_management_events: true }] },
    ),
  ),
  row(
    "D09 alarms are cut off",
    "high",
    up("aws_cloudtrail", { cloud_watch_logs_group_arn: "arn" }, { cloud_watch_logs_group_arn: null }),
  ),
  row("D10 a bucket is deleted", "critical", gone("aws_s3_bucket", { bucket: "archive" })),
  row(
    "D12 a lock is shorter",
    "critical",
    up(
      "aws_s3_bucket_object_lock_configuration",
      { rule: [{ default_retention: [{ days: 365 }] }] },
      { rule: [{ default_retention: [{ days: 1 }] }] },
    ),
  ),
  row(
    "D13 a lock is weaker",
    "high",
    up(
      "aws_s3_bucket_object_lock_configuration",
      { rule: [{ default_retention: [{ days: 9, mode: "COMPLIANCE" }] }] },
      { rule: [{ default_retention: [{ days: 9, mode: "GOVERNANCE" }] }] },
    ),
  ),
  row(
    "D14 versioning is suspended",
    "high",
    up(
      "aws_s3_bucket_versioning",
      { versioning_configuration: [{ status: "Enabled" }] },
      { versioning_configuration: [{ status: "Suspended" }] },
    ),
  ),
  row(
    "D16 a denial of deletion is gone",
    "critical",
    up("aws_s3_bucket_policy", { policy: policy(denyDeletion, denyAccess) }, { policy: policy(denyAccess) }),
  ),
  row("D17 replication ends", "medium", gone("aws_s3_bucket_replication_configuration")),
  row(
    "D18 logs are kept shorter",
    "high",
    up("aws_cloudwatch_log_group", { retention_in_days: 400 }, { retention_in_days: 30 }),
  ),
  row("D20 a subscription of all log groups ends", "high", gone("aws_cloudwatch_log_account_policy")),
  row(
    "D21 log groups leave the archive",
    "medium",
    up(
      "aws_cloudwatch_log_account_policy",
      { selection_criteria: "LogGroupName NOT IN []" },
      { selection_criteria: 'LogGroupName NOT IN ["a"]' },
    ),
  ),
  row("D22 a flow log is deleted", "high", gone("aws_flow_log")),
  row("D24 DNS queries are unseen", "medium", gone("aws_route53_resolver_query_log_config_association")),
  row(
    "D25 web logs are filtered",
    "medium",
    up(
      "aws_wafv2_web_acl_logging_configuration",
      { logging_filter: null },
      { logging_filter: [{ default_behavior: "DROP" }] },
    ),
  ),
  row(
    "D26 a recorder stops",
    "critical",
    up("aws_config_configuration_recorder_status", { is_enabled: true }, { is_enabled: false }),
  ),
  row(
    "D28 configuration history is shorter",
    "high",
    up(
      "aws_config_retention_configuration",
      { retention_period_in_days: 2557 },
      { retention_period_in_days: 30 },
    ),
  ),
  row(
    "D29 a detector is suspended",
    "critical",
    up("aws_guardduty_detector", { enable: true }, { enable: false }),
  ),
  row(
    "D30 a protection plan is off",
    "high",
    up("aws_guardduty_detector_feature", { status: "ENABLED" }, { status: "DISABLED" }),
  ),
  row(
    "D32 findings are suppressed",
    "high",
    up("aws_guardduty_filter", { action: "NOOP" }, { action: "ARCHIVE" }),
  ),
  row("D33 Security Hub is off", "critical", gone("aws_securityhub_account")),
  row("D34 a standard is not judged", "high", gone("aws_securityhub_standards_subscription")),
  row(
    "D36 scans are fewer",
    "medium",
    up("aws_inspector2_enabler", { resource_types: ["EC2", "ECR", "LAMBDA"] }, { resource_types: ["EC2"] }),
  ),
  row("D37 Macie is paused", "medium", up("aws_macie2_account", { status: "ENABLED" }, { status: "PAUSED" })),
  row(
    "D38 an alarm tells nobody",
    "high",
    up("aws_cloudwatch_metric_alarm", { actions_enabled: true }, { actions_enabled: false }),
  ),
  row(
    "D40 a filter counts less",
    "high",
    up(
      "aws_cloudwatch_log_metric_filter",
      { pattern: "{ $.a = 1 }" },
      { pattern: "{ ($.a = 1) && ($.b != 2) }" },
    ),
  ),
  row("D41 a subscription ends", "high", gone("aws_sns_topic_subscription", { endpoint: "a@b.example" })),
  row(
    "D42 a rule is disabled",
    "high",
    up("aws_cloudwatch_event_rule", { state: "ENABLED" }, { state: "DISABLED" }),
  ),
  row(
    "D44 a guardrail is detached",
    "critical",
    gone("aws_organizations_policy_attachment", { policy_id: "p-1", target_id: "r-1" }),
  ),
  row(
    "D45 a guardrail loses a statement",
    "critical",
    up("aws_organizations_policy", scp(denyTrail, denyConfig), scp(denyConfig)),
  ),
  row(
    "D45 an exception is wider",
    "critical",
    up(
      "aws_organizations_policy",
      scp({ ...denyTrail, Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/a" } } }),
      scp({
        ...denyTrail,
        Condition: {
          ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/a", "arn:aws:iam::*:role/b*"] },
        },
      }),
    ),
  ),
  row(
    "D45 NotAction names more",
    "critical",
    up(
      "aws_organizations_policy",
      scp({ Effect: "Deny", NotAction: "iam:*", Resource: "*" }),
      scp({ Effect: "Deny", NotAction: ["iam:*", "s3:*"], Resource: "*" }),
    ),
  ),
  row(
    "D46 a policy is replaced",
    "critical",
    replaced("aws_organizations_policy", scp(denyTrail), { type: "TAG_POLICY", content: "{}" }),
  ),
  row(
    "D48 trusted access ends",
    "high",
    up(
      "aws_organizations_organization",
      { aws_service_access_principals: ["config.amazonaws.com", "guardduty.amazonaws.com"] },
      { aws_service_access_principals: ["config.amazonaws.com"] },
    ),
  ),
  row("D49 an administrator is removed", "high", gone("aws_organizations_delegated_administrator")),
  row("D50 an account is closed", "critical", gone("aws_organizations_account")),
  row(
    "D52 an account moves",
    "high",
    up("aws_organizations_account", { parent_id: "ou-ab12-aaaaaaaa" }, { parent_id: "r-ab12" }),
  ),
  row("D53 a Region is disabled", "high", up("aws_account_region", { enabled: true }, { enabled: false })),
  row(
    "D54 an account may publish",
    "critical",
    up("aws_s3_account_public_access_block", { block_public_policy: true }, { block_public_policy: false }),
  ),
  row(
    "D56 root comes back",
    "high",
    up(
      "aws_iam_organizations_features",
      { enabled_features: ["RootCredentialsManagement", "RootSessions"] },
      { enabled_features: [] },
    ),
  ),
  row(
    "D57 everybody is trusted",
    "critical",
    up("aws_iam_role", { assume_role_policy: trust(roleOf(own)) }, { assume_role_policy: trust("*") }),
    inOwn,
  ),
  row(
    "D57 another account is trusted",
    "critical",
    up(
      "aws_iam_role",
      { assume_role_policy: trust(roleOf(own)) },
      { assume_role_policy: trust({ AWS: other }) },
    ),
    inOwn,
  ),
  row(
    "D57 the whole account is trusted",
    "critical",
    up(
      "aws_iam_role",
      { assume_role_policy: trust(roleOf(own)) },
      { assume_role_policy: trust({ AWS: `arn:aws:iam::${own}:root` }) },
    ),
    inOwn,
  ),
  row(
    "D58 every repository is trusted",
    "critical",
    up(
      "aws_iam_role",
      { assume_role_policy: oidc("StringEquals", "repo:o/r:environment:prod") },
      { assume_role_policy: oidc("StringLike", "repo:o/*") },
    ),
    inOwn,
  ),
  row(
    "D60 a boundary is removed",
    "high",
    up(
      "aws_iam_role",
      { permissions_boundary: "arn:aws:iam::111111111111:policy/b" },
      { permissions_boundary: null },
    ),
  ),
  row(
    "D61 sessions are longer",
    "medium",
    up("aws_iam_role", { max_session_duration: 3600 }, { max_session_duration: 43200 }),
  ),
  row(
    "D62 a role becomes administrator",
    "critical",
    made("aws_iam_role_policy_attachment", {
      role: "a",
      policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
    }),
  ),
  row(
    "D62 a role gets IAM",
    "critical",
    made("aws_iam_role_policy_attachment", {
      role: "a",
      policy_arn: "arn:aws:iam::aws:policy/IAMFullAccess",
    }),
  ),
  row("D64 a user is made", "medium", made("aws_iam_user", { name: "a" })),
  row("D64 a key is made", "high", made("aws_iam_access_key", { user: "a" })),
  row(
    "D65 more audiences",
    "high",
    up(
      "aws_iam_openid_connect_provider",
      { client_id_list: ["sts.amazonaws.com"] },
      { client_id_list: ["sts.amazonaws.com", "b"] },
    ),
  ),
  row(
    "D66 people gain access",
    "high",
    made("aws_ssoadmin_account_assignment", { principal_id: "p", target_id: own }),
  ),
  row(
    "D68 a key is deleted sooner",
    "medium",
    up("aws_kms_key", { deletion_window_in_days: 30 }, { deletion_window_in_days: 7 }),
  ),
  row("D69 a key is disabled", "critical", up("aws_kms_key", { is_enabled: true }, { is_enabled: false })),
  row(
    "D70 a key is not rotated",
    "medium",
    up("aws_kms_key", { enable_key_rotation: true }, { enable_key_rotation: false }),
  ),
  row(
    "D72 everybody may decrypt",
    "critical",
    up(
      "aws_kms_key",
      { policy: key({ AWS: own }, { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } }) },
      { policy: key("*") },
    ),
    inOwn,
  ),
  row(
    "D72 another account may decrypt",
    "critical",
    up("aws_kms_key", { policy: key({ AWS: own }) }, { policy: key({ AWS: [own, other] }) }),
    inOwn,
  ),
  row("D73 an alias moves", "high", up("aws_kms_alias", { target_key_id: "a" }, { target_key_id: "b" })),
  row(
    "D74 a database is replaced",
    "critical",
    replaced("aws_db_instance", { identifier: "a" }, { identifier: "b" }),
  ),
  row(
    "D76 a database is public",
    "critical",
    up("aws_db_instance", { publicly_accessible: false }, { publicly_accessible: true }),
  ),
  row(
    "D77 backups end",
    "high",
    up("aws_db_instance", { backup_retention_period: 30 }, { backup_retention_period: 0 }),
  ),
  row(
    "D78 no final snapshot",
    "medium",
    up("aws_rds_cluster", { skip_final_snapshot: false }, { skip_final_snapshot: true }),
  ),
  row("D80 a vault is unlocked", "critical", gone("aws_backup_vault_lock_configuration")),
  row(
    "D81 recovery points may be deleted",
    "critical",
    up(
      "aws_backup_vault_policy",
      {
        policy: policy({
          Effect: "Deny",
          Principal: "*",
          Action: "backup:DeleteRecoveryPoint",
          Resource: "*",
        }),
      },
      { policy: policy({ Effect: "Deny", Principal: "*", Action: "backup:ListTags", Resource: "*" }) },
    ),
  ),
  row(
    "D82 recovery history is shorter",
    "high",
    up(
      "aws_backup_plan",
      { rule: [{ rule_name: "a", lifecycle: [{ delete_after: 365 }] }] },
      { rule: [{ rule_name: "a", lifecycle: [{ delete_after: 7 }] }] },
    ),
  ),
  row(
    "D84 no key of ours",
    "medium",
    up(
      "aws_s3_bucket_server_side_encryption_configuration",
      { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "aws:kms" }] }] },
      { rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] }] },
    ),
  ),
  row(
    "D85 a bucket may be published",
    "critical",
    up(
      "aws_s3_bucket_public_access_block",
      { restrict_public_buckets: true },
      { restrict_public_buckets: false },
    ),
  ),
  row(
    "D86 a bucket is public",
    "critical",
    up(
      "aws_s3_bucket_policy",
      {
        policy: policy({
          Effect: "Allow",
          Principal: "*",
          Action: "s3:GetObject",
          Resource: `${bucket}/*`,
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } },
        }),
      },
      {
        policy: policy({ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `${bucket}/*` }),
      },
    ),
  ),
  row(
    "D88 everything may leave",
    "medium",
    up(
      "aws_vpc_security_group_egress_rule",
      { prefix_list_id: "pl-1", ip_protocol: "-1" },
      { cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1" },
    ),
  ),
  row(
    "D89 a deny becomes an allow",
    "high",
    up(
      "aws_network_acl_rule",
      { rule_action: "deny", rule_number: 90, cidr_block: "0.0.0.0/0" },
      { rule_action: "allow", rule_number: 90, cidr_block: "0.0.0.0/0" },
    ),
  ),
  row(
    "D90 a load balancer faces the internet",
    "critical",
    replaced("aws_lb", { internal: true }, { internal: false }),
  ),
  row(
    "D92 credentials by SSRF",
    "high",
    up(
      "aws_instance",
      { metadata_options: [{ http_tokens: "required" }] },
      { metadata_options: [{ http_tokens: "optional" }] },
    ),
  ),
  row(
    "D92 in launch templates as well",
    "high",
    up(
      "aws_launch_template",
      { metadata_options: [{ http_tokens: "required" }] },
      { metadata_options: [{ http_tokens: "optional" }] },
    ),
  ),
  row(
    "D93 snapshots may be shared",
    "high",
    up("aws_ebs_snapshot_block_public_access", { state: "block-all-sharing" }, { state: "unblocked" }),
  ),
  row(
    "D94 shared outside",
    "high",
    up("aws_ram_resource_share", { allow_external_principals: false }, { allow_external_principals: true }),
  ),
  row(
    "D96 a black hole",
    "high",
    gone("aws_route", { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" }),
  ),
  row(
    "D97 a private tier is public",
    "critical",
    up(
      "aws_route",
      { destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "nat-1" },
      { destination_cidr_block: "0.0.0.0/0", gateway_id: "igw-1" },
    ),
  ),
  row("D98 another address", "high", replaced("aws_nat_gateway", { subnet_id: "a" }, { subnet_id: "b" })),
  row(
    "D100 an allow list is inverted",
    "critical",
    up("aws_wafv2_web_acl", { default_action: [{ block: [{}] }] }, { default_action: [{ allow: [{}] }] }),
  ),
  row(
    "D101 a rule counts only",
    "high",
    up(
      "aws_wafv2_web_acl",
      { rule: [{ name: "a", action: [{ block: [{}] }] }] },
      { rule: [{ name: "a", action: [{ count: [{}] }] }] },
    ),
  ),
  row("D102 an application is unprotected", "critical", gone("aws_wafv2_web_acl_association")),
  row("D106 the plan is for another account", "critical", up("aws_sns_topic", { name: "a" }, { name: "b" }), {
    ...inOwn,
    prior_state: {
      format_version: "1.0",
      values: {
        root_module: {
          resources: [
            {
              address: "aws_sns_topic.one_0",
              mode: "managed",
              type: "aws_sns_topic",
              values: { arn: `arn:aws:sns:eu-west-1:${other}:a` },
            },
          ],
        },
      },
    },
  }),
  row(
    "the plan is for another Region",
    "high",
    up("aws_sns_topic", { name: "a" }, { name: "b" }),
    inRegion("eu-central-1", "eu-west-1"),
  ),
  row(
    "the plan is for the Region of its state",
    "none",
    up("aws_sns_topic", { name: "a" }, { name: "b" }),
    inRegion("eu-west-1", "eu-west-1"),
  ),
  row(
    "the plan is for another Region, which a variable names",
    "high",
    up("aws_sns_topic", { name: "a" }, { name: "b" }),
    {
      ...inRegion("", "eu-west-1"),
      variables: { region: { value: "eu-central-1" } },
      configuration: {
        provider_config: { aws: { name: "aws", expressions: { region: { references: ["var.region"] } } } },
      },
    },
  ),
  row("a leftover of a bucket is destroyed", "critical", {
    ...gone("aws_s3_bucket", { bucket: "archive" }),
    beside: { deposed: "0a1b2c3d" },
  }),
  row("a leftover of a trail is destroyed", "none", {
    ...gone("aws_cloudtrail", { name: "organization" }),
    beside: { deposed: "0a1b2c3d" },
  }),
  row("D105 the state is of a newer provider", "high", up("aws_sns_topic", { name: "a" }, { name: "b" }), {
    prior_state: {
      format_version: "1.0",
      values: {
        root_module: {
          resources: [
            {
              address: "aws_sns_topic.one_0",
              mode: "managed",
              type: "aws_sns_topic",
              schema_version: 2,
              values: {},
            },
          ],
        },
      },
    },
    configuration: {
      root_module: {
        resources: [
          {
            address: "aws_sns_topic.one_0",
            mode: "managed",
            type: "aws_sns_topic",
            expressions: {},
            schema_version: 1,
          },
        ],
      },
    },
  }),
  row(
    "H01 tags only",
    "none",
    up(
      "aws_cloudwatch_log_group",
      { tags: { a: "1" }, retention_in_days: 30 },
      { tags: { a: "2" }, retention_in_days: 30 },
    ),
  ),
  row(
    "H02 order and case of actions",
    "none",
    up(
      "aws_iam_policy",
      { policy: policy({ Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject"], Resource: "*" }) },
      { policy: policy({ Effect: "Allow", Action: ["S3:putobject", "s3:getObject"], Resource: ["*"] }) },
    ),
  ),
  row(
    "H02 a swapped effect hides in a reorder",
    "high",
    up(
      "aws_iam_policy",
      {
        policy: policy(
          { Sid: "A", Effect: "Deny", Action: "s3:DeleteBucket", Resource: "*" },
          { Sid: "B", Effect: "Allow", Action: "s3:GetObject", Resource: "*" },
        ),
      },
      {
        policy: policy(
          { Sid: "B", Effect: "Allow", Action: "s3:GetObject", Resource: "*" },
          { Sid: "C", Effect: "Allow", Action: "s3:DeleteBucket", Resource: "*" },
        ),
      },
    ),
  ),
  row(
    "H03 an Allow holds where the key is absent",
    "high",
    up(
      "aws_organizations_policy",
      scp({
        Effect: "Allow",
        Action: "s3:*",
        Resource: "*",
        Condition: { StringLike: { "aws:PrincipalTag/team": "a*" } },
      }),
      scp({
        Effect: "Allow",
        Action: "s3:*",
        Resource: "*",
        Condition: { StringLikeIfExists: { "aws:PrincipalTag/team": "a*" } },
      }),
    ),
  ),
  row(
    "H03 a Deny that holds where the key is absent",
    "none",
    up(
      "aws_organizations_policy",
      scp({ ...denyTrail, Condition: { StringLike: { "aws:PrincipalTag/team": "a*" } } }),
      scp({ ...denyTrail, Condition: { StringLikeIfExists: { "aws:PrincipalTag/team": "a*" } } }),
    ),
  ),
  row(
    "H03 a negated operator is the same with IfExists",
    "none",
    up(
      "aws_organizations_policy",
      scp({ ...denyTrail, Condition: { StringNotLike: { "aws:PrincipalTag/team": "a*" } } }),
      scp({ ...denyTrail, Condition: { StringNotLikeIfExists: { "aws:PrincipalTag/team": "a*" } } }),
    ),
  ),
  row(
    "H05 a list of values grows",
    "high",
    up(
      "aws_kms_key",
      { policy: key({ AWS: own }, { StringEquals: { "kms:ViaService": ["s3.eu-west-1.amazonaws.com"] } }) },
      {
        policy: key(
          { AWS: own },
          {
            StringEquals: { "kms:ViaService": ["s3.eu-west-1.amazonaws.com", "ec2.eu-west-1.amazonaws.com"] },
          },
        ),
      },
    ),
    inOwn,
  ),
  row(
    "H05 a second key narrows",
    "none",
    up(
      "aws_kms_key",
      { policy: key({ AWS: own }, { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } }) },
      {
        policy: key(
          { AWS: own },
          { StringEquals: { "kms:ViaService": "s3.eu-west-1.amazonaws.com", "kms:CallerAccount": own } },
        ),
      },
    ),
    inOwn,
  ),
  row(
    "H06 everybody but one is trusted",
    "high",
    up(
      "aws_iam_role",
      { assume_role_policy: trust(roleOf(own)) },
      {
        assume_role_policy: policy({
          Effect: "Allow",
          NotPrincipal: roleOf(other),
          Action: "sts:AssumeRole",
        }),
      },
    ),
    inOwn,
  ),
  row(
    "H07 a principal that is gone",
    "medium",
    up(
      "aws_iam_role",
      { assume_role_policy: trust(roleOf(own)) },
      { assume_role_policy: trust({ AWS: "AROAABCDEFGHIJKLMNOPQ" }) },
    ),
    inOwn,
  ),
  row(
    "H08 a role is replaced",
    "high",
    replaced(
      "aws_iam_role",
      { name: "a", assume_role_policy: trust(roleOf(own)) },
      { name: "b", assume_role_policy: trust(roleOf(own)) },
    ),
    inOwn,
  ),
  row(
    "H10 a target group is replaced",
    "medium",
    replaced("aws_lb_target_group", { name: "a" }, { name: "b" }),
  ),
  row(
    "H11 a guardrail is exchanged",
    "high",
    replaced(
      "aws_organizations_policy_attachment",
      { policy_id: "p-1", target_id: "r-1" },
      { policy_id: "p-2", target_id: "r-1" },
    ),
  ),
  row(
    "H12 attachments become exclusive",
    "high",
    up(
      "aws_iam_role",
      { managed_policy_arns: null },
      { managed_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
    ),
  ),
  row(
    "H13 inline policies are removed",
    "high",
    made("aws_iam_role_policies_exclusive", { role_name: "a", policy_names: [] }),
  ),
  row(
    "H15 expiry reaches the whole bucket",
    "high",
    up(
      "aws_s3_bucket_lifecycle_configuration",
      { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }], filter: [{ prefix: "logs/" }] }] },
      { rule: [{ id: "a", status: "Enabled", expiration: [{ days: 30 }], filter: [{ prefix: "" }] }] },
    ),
  ),
  row(
    "H16 a pattern lacks a star",
    "high",
    up(
      "aws_cloudwatch_log_metric_filter",
      { pattern: '{ $.errorCode = "*Unauthorized*" }' },
      { pattern: '{ $.errorCode = "Unauthorized*" }' },
    ),
  ),
  row(
    "H17 a rule judges one type",
    "medium",
    up(
      "aws_config_config_rule",
      { scope: [{ compliance_resource_types: ["AWS::EC2::Instance", "AWS::EC2::Volume"] }] },
      { scope: [{ compliance_resource_types: ["AWS::EC2::Host"] }] },
    ),
  ),
  row(
    "H18 news come later",
    "medium",
    up(
      "aws_guardduty_detector",
      { enable: true, finding_publishing_frequency: "FIFTEEN_MINUTES" },
      { enable: true, finding_publishing_frequency: "SIX_HOURS" },
    ),
  ),
  row("H20 a default group is unmanaged", "medium", forgot("aws_default_security_group", { ingress: [] })),
  row("H21 an instance restarts", "high", up("aws_instance", { user_data: "a" }, { user_data: "b" })),
  row(
    "H22 a restart now",
    "medium",
    up("aws_db_instance", { apply_immediately: false }, { apply_immediately: true }),
  ),
  row(
    "H23 another major version",
    "high",
    up("aws_db_instance", { engine_version: "15" }, { engine_version: "16" }),
  ),
  row("H25 a move", "none", {
    ...up("aws_kms_key", { enable_key_rotation: true }, { enable_key_rotation: true }),
    change: { actions: ["no-op"] },
    beside: { previous_address: "aws_kms_key.old" },
  }),
  row(
    "A01 the same document",
    "none",
    up(
      "aws_iam_policy",
      { policy: '{"Statement":[{"Action":["s3:GetObject"],"Effect":"Allow","Resource":"*"}]}' },
      { policy: policy({ Resource: ["*"], Effect: "Allow", Action: "s3:GetObject" }) },
    ),
  ),
  row(
    "A02 statements renamed and split",
    "none",
    up(
      "aws_organizations_policy",
      scp(denyTrail),
      scp(
        { Sid: "A", Effect: "Deny", Action: "cloudtrail:StopLogging", Resource: "*" },
        { Sid: "B", Effect: "Deny", Action: "cloudtrail:DeleteTrail", Resource: "*" },
      ),
    ),
  ),
  row("A03 a statement moves to another policy of the target", "none", [
    {
      ...up("aws_organizations_policy", { id: "p-1", ...scp(denyTrail) }, { id: "p-1", ...scp(denyTrail) }),
      address: "aws_organizations_policy.one",
      change: { actions: ["no-op"] },
    },
    {
      ...up(
        "aws_organizations_policy",
        { id: "p-2", ...scp(denyConfig) },
        { id: "p-2", ...scp(denyConfig, denyTrail) },
      ),
      address: "aws_organizations_policy.two",
    },
    {
      ...gone("aws_organizations_policy_attachment", { policy_id: "p-1", target_id: "r-1" }),
      address: "aws_organizations_policy_attachment.one",
    },
    {
      ...up(
        "aws_organizations_policy_attachment",
        { policy_id: "p-2", target_id: "r-1" },
        { policy_id: "p-2", target_id: "r-1" },
      ),
      address: "aws_organizations_policy_attachment.two",
      change: { actions: ["no-op"] },
    },
  ]),
  row("A05 an import", "none", {
    ...up(
      "aws_s3_bucket",
      { bucket: "a", force_destroy: false },
      { bucket: "a", force_destroy: false, tags: { a: "b" } },
    ),
    change: { importing: { id: "a" } },
  }),
  row("A06 a key is forgotten", "none", forgot("aws_kms_key", { enable_key_rotation: true })),
  row("A07 a rule follows its group", "none", [
    {
      ...replaced("aws_security_group", { description: "a", id: "sg-1" }, { description: "b" }),
      address: "aws_security_group.web",
      change: { after_unknown: { id: true }, replace_paths: [["description"]] },
    },
    {
      ...replaced(
        "aws_vpc_security_group_ingress_rule",
        { security_group_id: "sg-1", cidr_ipv4: "10.0.0.0/8", from_port: 443, to_port: 443 },
        { cidr_ipv4: "10.0.0.0/8", from_port: 443, to_port: 443 },
      ),
      address: "aws_vpc_security_group_ingress_rule.web",
      change: { after_unknown: { security_group_id: true }, replace_paths: [["security_group_id"]] },
    },
  ]),
  row("A08 a pack is made anew", "medium", {
    ...replaced("aws_config_conformance_pack", { name: "a" }, { name: "a" }),
    beside: { action_reason: "replace_because_tainted" },
  }),
  row(
    "A10 new code",
    "none",
    up("aws_lambda_function", { source_code_hash: "a" }, { source_code_hash: "b" }),
  ),
  row(
    "A11 routes in another order",
    "none",
    up(
      "aws_route_table",
      {
        route: [
          { cidr_block: "10.0.0.0/8", transit_gateway_id: "t" },
          { cidr_block: "0.0.0.0/0", nat_gateway_id: "n" },
        ],
      },
      {
        route: [
          { cidr_block: "0.0.0.0/0", nat_gateway_id: "n" },
          { cidr_block: "10.0.0.0/8", transit_gateway_id: "t" },
        ],
      },
    ),
  ),
  row("A12 a password changes", "none", {
    ...up("aws_db_instance", { password: "hunter2hunter2" }, { password: "correct-horse" }),
    change: { before_sensitive: { password: true }, after_sensitive: { password: true } },
  }),
  row(
    "A13 logs for ever",
    "none",
    up("aws_cloudwatch_log_group", { retention_in_days: 365 }, { retention_in_days: 0 }),
  ),
  row("A15 a data source", "none", {
    type: "aws_iam_policy_document",
    after: {},
    change: { actions: ["read"] },
    beside: { mode: "data" },
  }),
  row("A16 drift of what nobody reads", "none", [], {
    resource_drift: [
      {
        address: "aws_s3_bucket.a",
        mode: "managed",
        type: "aws_s3_bucket",
        change: { actions: ["update"], before: { tags: null, grant: null }, after: { tags: {}, grant: [] } },
      },
    ],
  }),
];
