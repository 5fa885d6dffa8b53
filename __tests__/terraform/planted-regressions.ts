/** A change for the worse of one resource of a stack that is settled. */
export interface PlantedRegression {
  readonly kind: string;
  readonly type: string;
  /** What becomes of its values; undefined: it is destroyed. */
  readonly becomes?: (values: Record<string, unknown>) => Record<string, unknown>;
  /** What the review calls it. */
  readonly rule: string;
}

type Values = Record<string, unknown>;
type Statement = Record<string, unknown> & { readonly Sid?: string; readonly Effect: string };

const archive = "log-archive";
const region = "region";
const network = "network of private, database";
const organization = "organization";
const encryption = "encryption";

const gone = (kind: string, type: string, rule: string): PlantedRegression => ({ kind, type, rule });
const set = (kind: string, type: string, values: Values, rule: string): PlantedRegression => ({
  kind,
  type,
  rule,
  becomes: (before) => ({ ...before, ...values }),
});
/** A text in the values becomes another one. */
const replaced = (kind: string, type: string, text: string, by: string, rule: string): PlantedRegression => ({
  kind,
  type,
  rule,
  becomes: (before) => JSON.parse(JSON.stringify(before).replaceAll(text, by)),
});
const policy = (
  kind: string,
  type: string,
  path: string,
  change: (statements: readonly Statement[]) => readonly unknown[],
  rule: string,
): PlantedRegression => ({
  kind,
  type,
  rule,
  becomes: (before) => {
    const document = JSON.parse(String(before[path]));
    return { ...before, [path]: JSON.stringify({ ...document, Statement: change(document.Statement) }) };
  },
});

const everybody = { Effect: "Allow", Principal: "*", Action: "*", Resource: "*" };
const withoutDenials = (statements: readonly Statement[]) =>
  statements.filter(({ Effect }) => Effect !== "Deny");
const withoutConditions = (effect: string) => (statements: readonly Statement[]) =>
  statements.map(({ Condition, ...rest }) =>
    rest.Effect === effect ? rest : { ...rest, ...(Condition !== undefined && { Condition }) },
  );
const and = (statement: object) => (statements: readonly Statement[]) => [...statements, statement];

const bucket = (name: string) => `aws_s3_bucket_${name}`;
const publicAccess = [
  "block_public_acls",
  "block_public_policy",
  "ignore_public_acls",
  "restrict_public_buckets",
];

/** Regressions in stacks of the example; each is planted in the plan that would change nothing. */
export const plantedRegressions: readonly PlantedRegression[] = [
  // Evidence.
  gone(archive, "aws_s3_bucket", "data-destroyed"),
  set(archive, "aws_s3_bucket", { force_destroy: true }, "bucket-destroyable"),
  gone(archive, bucket("policy"), "denial-removed"),
  policy(archive, bucket("policy"), "policy", withoutDenials, "denial-removed"),
  policy(archive, bucket("policy"), "policy", and(everybody), "resource-policy-widened"),
  policy(
    archive,
    bucket("policy"),
    "policy",
    and({ ...everybody, Principal: { AWS: "arn:aws:iam::999999999999:root" } }),
    "resource-policy-widened",
  ),
  ...publicAccess.map((name) =>
    set(archive, bucket("public_access_block"), { [name]: false }, "public-access-unblocked"),
  ),
  gone(archive, bucket("public_access_block"), "public-access-unblocked"),
  gone(archive, bucket("object_lock_configuration"), "object-lock-shortened"),
  set(
    archive,
    bucket("object_lock_configuration"),
    { rule: [{ default_retention: [{ days: 1, mode: "GOVERNANCE" }] }] },
    "object-lock-shortened",
  ),
  set(
    archive,
    bucket("versioning"),
    { versioning_configuration: [{ status: "Suspended" }] },
    "versioning-suspended",
  ),
  gone(archive, bucket("versioning"), "versioning-suspended"),
  set(
    archive,
    bucket("lifecycle_configuration"),
    { rule: [{ id: "x", status: "Enabled", expiration: [{ days: 1 }] }] },
    "lifecycle-deletes-sooner",
  ),
  replaced(
    archive,
    bucket("server_side_encryption_configuration"),
    "aws:kms",
    "AES256",
    "encryption-weakened",
  ),
  gone(archive, bucket("server_side_encryption_configuration"), "encryption-weakened"),
  set(
    archive,
    bucket("ownership_controls"),
    { rule: [{ object_ownership: "ObjectWriter" }] },
    "acls-enabled",
  ),
  gone(archive, bucket("logging"), "bucket-logging-ended"),
  gone(archive, bucket("notification"), "notification-ended"),
  gone(archive, "aws_kinesis_firehose_delivery_stream", "control-removed"),
  gone(archive, "aws_cloudwatch_metric_alarm", "alarm-silenced"),
  set(archive, "aws_cloudwatch_metric_alarm", { actions_enabled: false }, "alarm-silenced"),
  set(archive, "aws_cloudwatch_metric_alarm", { threshold: 1_000_000 }, "alarm-loosened"),
  policy(
    archive,
    "aws_iam_role",
    "assume_role_policy",
    and({ Effect: "Allow", Principal: { AWS: "*" }, Action: "sts:AssumeRole" }),
    "trust-widened",
  ),
  set(archive, "aws_iam_role", { max_session_duration: 43_200 }, "sessions-longer"),
  policy(
    archive,
    "aws_iam_role_policy",
    "policy",
    and({ Effect: "Allow", Action: "*", Resource: "*" }),
    "administrator-attached",
  ),
  policy(
    archive,
    "aws_iam_role_policy",
    "policy",
    and({ Effect: "Allow", Action: "iam:PassRole", Resource: "*" }),
    "privilege-escalation",
  ),
  gone(archive, "aws_kms_key", "key-deleted"),
  // Keys.
  gone(encryption, "aws_kms_key", "key-deleted"),
  set(encryption, "aws_kms_key", { enable_key_rotation: false }, "key-unrotated"),
  set(encryption, "aws_kms_key", { is_enabled: false }, "key-disabled"),
  set(encryption, "aws_kms_key", { deletion_window_in_days: 7 }, "key-deletion-sooner"),
  set(encryption, "aws_kms_key", { bypass_policy_lockout_safety_check: true }, "key-may-lock-out"),
  policy(encryption, "aws_kms_key", "policy", and(everybody), "key-policy-widened"),
  policy(
    encryption,
    "aws_kms_key",
    "policy",
    and({ ...everybody, Action: "kms:Decrypt", Principal: { AWS: "999999999999" } }),
    "key-policy-widened",
  ),
  policy(encryption, "aws_kms_key", "policy", withoutConditions("Allow"), "key-policy-widened"),
  set(encryption, "aws_kms_alias", { target_key_id: "another" }, "key-alias-moved"),
  gone(encryption, "aws_kms_alias", "key-alias-moved"),
  // Settings of a Region.
  set(encryption, "aws_ebs_encryption_by_default", { enabled: false }, "unencrypted"),
  gone(encryption, "aws_ebs_encryption_by_default", "unencrypted"),
  set(region, "aws_ec2_instance_metadata_defaults", { http_tokens: "optional" }, "metadata-v1"),
  set(region, "aws_config_configuration_recorder_status", { is_enabled: false }, "config-recorder-stopped"),
  gone(region, "aws_config_configuration_recorder", "config-recorder-stopped"),
  set(
    region,
    "aws_config_configuration_recorder",
    { recording_group: [{ all_supported: false, resource_types: ["AWS::EC2::VPC"] }] },
    "config-recorder-narrowed",
  ),
  gone(region, "aws_config_delivery_channel", "config-delivery-ended"),
  gone(region, "aws_default_security_group", "default-group-unmanaged"),
  gone(region, "aws_cloudwatch_event_rule", "events-not-forwarded"),
  set(region, "aws_cloudwatch_event_rule", { state: "DISABLED" }, "events-not-forwarded"),
  gone(region, "aws_cloudwatch_event_target", "events-not-forwarded"),
  // A network.
  gone(network, "aws_flow_log", "flow-log-deleted"),
  set(network, "aws_flow_log", { traffic_type: "REJECT" }, "flow-log-narrowed"),
  gone(network, "aws_vpc_endpoint", "network-path-lost"),
  policy(network, "aws_vpc_endpoint", "policy", withoutConditions("Allow"), "endpoint-policy-widened"),
  set(
    network,
    "aws_vpc_security_group_ingress_rule",
    {
      cidr_ipv4: "0.0.0.0/0",
      from_port: 22,
      to_port: 22,
      ip_protocol: "tcp",
      referenced_security_group_id: "",
    },
    "port-opened",
  ),
  set(
    network,
    "aws_vpc_security_group_egress_rule",
    { cidr_ipv4: "0.0.0.0/0", ip_protocol: "-1", from_port: null, to_port: null, prefix_list_id: "" },
    "egress-opened",
  ),
  set(network, "aws_subnet", { map_public_ip_on_launch: true }, "address-public"),
  gone(network, "aws_route53_resolver_query_log_config_association", "dns-queries-unlogged"),
  gone(network, "aws_vpc", "network-path-lost"),
  // The organization.
  gone(organization, "aws_organizations_policy_attachment", "guardrail-weakened"),
  policy(
    organization,
    "aws_organizations_policy",
    "content",
    (statements) => statements.slice(1),
    "guardrail-weakened",
  ),
  gone(organization, "aws_organizations_account", "account-removed"),
  set(organization, "aws_organizations_account", { close_on_deletion: true }, "account-closes-on-deletion"),
  set(organization, "aws_organizations_account", { parent_id: "ou-zzzz-zzzzzzzz" }, "account-moved"),
  set(
    organization,
    "aws_organizations_organization",
    { aws_service_access_principals: [] },
    "trusted-access-ended",
  ),
  set(organization, "aws_organizations_organization", { enabled_policy_types: [] }, "policy-types-disabled"),
  gone(organization, "aws_organizations_delegated_administrator", "administrator-removed"),
  gone(organization, "aws_organizations_organizational_unit", "unit-deleted"),
];
