import type { RiskCase } from "../../review/risk";
import type { Severity } from "../../review/severity";

/** A case of a risk whose judge has more to it than its own cases show; "none" when it must not be found. */
export interface FurtherCase extends Omit<RiskCase, "severity"> {
  readonly rule: string;
  readonly severity: Severity | "none";
}

type Values = Readonly<Record<string, unknown>>;

const of =
  (rule: string, type: string, wrap: (values: unknown) => Values = (values) => values as Values) =>
  (
    severity: Severity | "none",
    before: unknown,
    after: unknown,
    action?: RiskCase["action"],
  ): FurtherCase => ({
    rule,
    type,
    severity,
    ...(before !== undefined && { before: wrap(before) }),
    ...(after !== undefined && { after: wrap(after) }),
    ...(action !== undefined && { action }),
  });

const everybody = "0.0.0.0/0";
const port = of("port-opened", "aws_vpc_security_group_ingress_rule");
const inGroup = of("port-opened", "aws_security_group", (ingress) => ({ ingress }));
const oldRule = of("port-opened", "aws_security_group_rule");
const rule = (from: number, to: number, cidr = everybody, protocol = "tcp") => ({
  cidr_blocks: [cidr],
  from_port: from,
  to_port: to,
  protocol,
});
const single = (from: number, to: number, more: Values = {}) => ({
  cidr_ipv4: everybody,
  from_port: from,
  to_port: to,
  ip_protocol: "tcp",
  ...more,
});

const egress = of("egress-opened", "aws_vpc_security_group_egress_rule");
const egressOfGroup = of("egress-opened", "aws_security_group", (rules) => ({ egress: rules }));
const oldEgress = of("egress-opened", "aws_security_group_rule");

const acl = of("network-acl-opened", "aws_network_acl_rule");
const wholeAcl = of("network-acl-opened", "aws_network_acl", (ingress) => ({ ingress }));
const entry = (action: string, number: number, cidr = everybody) => ({
  action,
  rule_no: number,
  cidr_block: cidr,
});

const route = of("route-to-internet", "aws_route");
const table = of("route-to-internet", "aws_route_table", (routes) => ({ route: routes }));
const lost = of("route-deleted", "aws_route");

const lifecycle = of("lifecycle-deletes-sooner", "aws_s3_bucket_lifecycle_configuration", (rules) => ({
  rule: rules,
}));
const expiry = (days: number, more: Values = {}) => ({
  id: "a",
  status: "Enabled",
  expiration: [{ days }],
  ...more,
});

const web = of("web-rule-weakened", "aws_wafv2_web_acl", (rules) => ({ rule: rules }));
const webRule = (name: string, action: string, more: Values = {}) => ({
  name,
  priority: 10,
  action: [{ [action]: [{}] }],
  ...more,
});
const group = (override: Values) => ({
  name: "g",
  priority: 1,
  override_action: [{ none: [{}] }],
  statement: [{ managed_rule_group_statement: [{ name: "x", ...override }] }],
});
const rate = (limit: number) => webRule("r", "block", { statement: [{ rate_based_statement: [{ limit }] }] });

const trail = of("trail-narrowed", "aws_cloudtrail");
const basic = (more: Values) => ({
  event_selector: [{ read_write_type: "All", include_management_events: true, ...more }],
});
const advanced = (...fields: readonly Values[]) => ({
  advanced_event_selector: [
    { field_selector: [{ field: "eventCategory", equals: ["Management"] }, ...fields] },
  ],
});

const scope = of("config-rule-narrowed", "aws_config_config_rule", (values) => ({ scope: values }));
const tls = of("tls-not-forced", "aws_db_parameter_group", (parameter) => ({ parameter }));
const certificate = of("listener-weakened", "aws_lb_listener", (policy) => ({
  protocol: "HTTPS",
  ssl_policy: policy,
}));
const cluster = of("cluster-public", "aws_eks_cluster", (config) => ({ vpc_config: [config] }));
const bucketAcl = of("acl-public", "aws_s3_bucket_acl");
const grant = (uri: string) => ({ access_control_policy: [{ grant: [{ grantee: [{ uri }] }] }] });
const image = of("snapshot-public", "aws_ssm_document");
const lock = of("object-lock-shortened", "aws_s3_bucket_object_lock_configuration", (retention) => ({
  rule: [{ default_retention: [retention] }],
}));
const plan = of("backup-plan-weakened", "aws_backup_plan", (rules) => ({ rule: rules }));
const backup = (name: string, days?: number) => ({
  rule_name: name,
  lifecycle: [days === undefined ? {} : { delete_after: days }],
});
const subscription = of("notification-ended", "aws_sns_topic_subscription");
const session = of("sessions-longer", "aws_ssoadmin_permission_set", (duration) => ({
  session_duration: duration,
}));
const share = of("shared-outside", "aws_ram_principal_association", (principal) => ({ principal }));
const engine = of("engine-upgraded", "aws_db_instance", (version) => ({ engine_version: version }));
const members = of("protection-plan-off", "aws_guardduty_organization_configuration", (value) => ({
  auto_enable_organization_members: value,
}));
const excluded = of("log-groups-excluded", "aws_cloudwatch_log_account_policy", (criteria) => ({
  selection_criteria: criteria,
}));
const account = of("account-moved", "aws_organizations_account", (parent) => ({ parent_id: parent }));
const anchor = of("identity-provider-widened", "aws_rolesanywhere_trust_anchor");
const assignment = of("access-assigned", "aws_ssoadmin_account_assignment");
const secret = of("password-changed", "aws_db_instance");
const defaultWeb = of("web-acl-opened", "aws_wafv2_web_acl", (action) => ({ default_action: [action] }));
const mode = of("sharing-unblocked", "aws_vpc_block_public_access_options", (value) => ({
  internet_gateway_block_mode: value,
}));
const frequency = of("findings-later", "aws_guardduty_detector", (value) => ({
  finding_publishing_frequency: value,
}));

const reads = of("policy-widened", "aws_iam_role_policy", (resource) => ({
  role: "worker",
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: resource }],
  }),
}));
const secretOf = (name: string) => `arn:aws:secretsmanager:us-east-1:111111111111:secret:${name}`;

export const furtherCases: readonly FurtherCase[] = [
  // Any range that holds a port of administration or of a database, by either family of addresses.
  port("critical", undefined, single(20, 23)),
  port("critical", undefined, single(3300, 3400)),
  port("critical", undefined, { cidr_ipv6: "::/0", from_port: 5432, to_port: 5432, ip_protocol: "tcp" }),
  port("critical", undefined, single(-1, -1, { ip_protocol: "-1" })),
  port("critical", undefined, { cidr_ipv4: "0.0.0.0/1", from_port: 22, to_port: 22, ip_protocol: "6" }),
  port("high", undefined, single(8080, 8080)),
  port("critical", undefined, single(80, 443)),
  port("low", undefined, single(443, 443)),
  port("low", undefined, single(8, 0, { ip_protocol: "icmp" })),
  port("medium", undefined, { prefix_list_id: "pl-1", from_port: 22, to_port: 22, ip_protocol: "tcp" }),
  port("medium", undefined, { prefix_list_id: "pl-1", ip_protocol: "-1" }),
  port("none", undefined, { prefix_list_id: "pl-1", from_port: 443, to_port: 443, ip_protocol: "tcp" }),
  port("none", undefined, {
    referenced_security_group_id: "sg-1",
    from_port: 22,
    to_port: 22,
    ip_protocol: "tcp",
  }),
  port("none", undefined, { cidr_ipv6: "fd00::/8", from_port: 22, to_port: 22, ip_protocol: "tcp" }),
  port("none", single(22, 22), undefined),
  port("none", single(20, 30), single(22, 22)),
  port("critical", single(80, 80), single(22, 22)),
  port("critical", single(22, 22, { ip_protocol: "udp" }), single(22, 22)),
  port("none", single(0, 0, { ip_protocol: "-1" }), single(22, 22)),
  inGroup("critical", [rule(22, 22, "10.0.0.0/8")], [rule(22, 22, "10.0.0.0/8"), rule(22, 22)]),
  inGroup("critical", [rule(22, 22)], [rule(22, 23)]),
  inGroup("critical", [rule(23, 24)], [rule(22, 24)]),
  inGroup("none", [rule(22, 22), rule(443, 443)], [rule(443, 443), rule(22, 22)]),
  inGroup("low", [], [rule(443, 443)]),
  inGroup("critical", [rule(443, 443)], [rule(443, 443), rule(3389, 3389)]),
  oldRule("critical", undefined, { type: "ingress", ...rule(22, 22) }),
  oldRule("none", undefined, { type: "egress", ...rule(22, 22) }),

  egress("low", undefined, { cidr_ipv4: everybody, ip_protocol: "-1" }),
  egress(
    "none",
    { cidr_ipv4: "10.0.0.0/8", ip_protocol: "tcp", from_port: 443, to_port: 443 },
    { cidr_ipv4: everybody, ip_protocol: "tcp", from_port: 443, to_port: 443 },
  ),
  egress("none", { cidr_ipv4: everybody, ip_protocol: "-1" }, undefined),
  egress("none", { cidr_ipv6: "::/0", ip_protocol: "-1" }, { cidr_ipv4: everybody, ip_protocol: "-1" }),
  egress(
    "medium",
    { cidr_ipv6: "::/0", ip_protocol: "tcp", from_port: 443, to_port: 443 },
    { cidr_ipv6: "::/0", ip_protocol: "-1" },
  ),
  egress("none", undefined, { cidr_ipv6: "::/0", ip_protocol: "tcp", from_port: 443, to_port: 443 }),
  egressOfGroup("medium", [rule(443, 443)], [rule(0, 65_535)]),
  oldEgress(
    "medium",
    { type: "egress", ...rule(0, 0, "10.0.0.0/8", "-1") },
    { type: "egress", ...rule(0, 0, everybody, "-1") },
  ),
  oldEgress(
    "none",
    { type: "ingress", ...rule(0, 0, "10.0.0.0/8", "-1") },
    { type: "ingress", ...rule(0, 0, everybody, "-1") },
  ),

  acl("none", { rule_action: "allow", rule_number: 1, cidr_block: everybody }, undefined),
  acl(
    "none",
    { rule_action: "deny", rule_number: 9, cidr_block: everybody },
    { rule_action: "deny", rule_number: 5, cidr_block: everybody },
  ),
  acl(
    "high",
    { rule_action: "deny", rule_number: 5, cidr_block: everybody },
    { rule_action: "deny", rule_number: 900, cidr_block: everybody },
  ),
  acl(
    "high",
    { rule_action: "allow", rule_number: 5, cidr_block: "10.0.0.0/8" },
    { rule_action: "allow", rule_number: 5, cidr_block: everybody },
  ),
  acl(
    "none",
    { rule_action: "allow", rule_number: 5, cidr_block: "10.0.0.0/8", egress: true },
    { rule_action: "allow", rule_number: 5, cidr_block: everybody, egress: true },
  ),
  acl("none", undefined, { rule_action: "allow", rule_number: 5, cidr_block: "10.0.0.0/8" }),
  acl(
    "high",
    { rule_action: "deny", rule_number: 5, ipv6_cidr_block: "::/0" },
    { rule_action: "allow", rule_number: 5, ipv6_cidr_block: "::/0" },
  ),
  acl(
    "high",
    { rule_action: "allow", rule_number: 5, ipv6_cidr_block: "2001:db8::/32" },
    { rule_action: "allow", rule_number: 5, ipv6_cidr_block: "::/0" },
  ),
  acl(
    "none",
    { rule_action: "allow", rule_number: 5, ipv6_cidr_block: "::/0", egress: true },
    { rule_action: "allow", rule_number: 6, ipv6_cidr_block: "::/0", egress: true },
  ),
  wholeAcl("high", [entry("deny", 1, "203.0.113.0/24"), entry("allow", 9)], [entry("allow", 9)]),
  wholeAcl("high", [entry("deny", 1, "203.0.113.0/24")], [entry("deny", 1, "198.51.100.0/24")]),
  wholeAcl("none", [entry("allow", 9), entry("deny", 1)], [entry("deny", 1), entry("allow", 9)]),
  wholeAcl("none", [entry("allow", 9)], [entry("allow", 9), entry("allow", 10, "10.0.0.0/8")]),
  wholeAcl("high", [entry("allow", 9, "10.0.0.0/8")], [entry("allow", 9, "10.0.0.0/8"), entry("allow", 10)]),
  {
    rule: "network-acl-opened",
    type: "aws_network_acl",
    severity: "none",
    before: { ingress: [entry("deny", 1)] },
  },

  route("high", undefined, {
    route_table_id: "rtb-1",
    destination_cidr_block: everybody,
    gateway_id: "igw-1",
  }),
  route("high", undefined, {
    route_table_id: "rtb-1",
    destination_ipv6_cidr_block: "::/0",
    gateway_id: "igw-1",
  }),
  route(
    "critical",
    { destination_ipv6_cidr_block: "::/0", egress_only_gateway_id: "eigw-1" },
    { destination_ipv6_cidr_block: "::/0", gateway_id: "igw-1" },
  ),
  route("none", undefined, {
    route_table_id: "rtb-1",
    destination_ipv6_cidr_block: "::/0",
    egress_only_gateway_id: "eigw-1",
  }),
  route("none", undefined, { destination_cidr_block: everybody, gateway_id: "igw-1" }),
  route("none", undefined, {
    route_table_id: "rtb-1",
    destination_cidr_block: "10.0.0.0/8",
    gateway_id: "igw-1",
  }),
  route("none", undefined, {
    route_table_id: "rtb-1",
    destination_cidr_block: everybody,
    nat_gateway_id: "nat-1",
  }),
  route("none", { destination_cidr_block: everybody, gateway_id: "igw-1" }, undefined),
  route(
    "none",
    { destination_cidr_block: everybody, gateway_id: "igw-1" },
    { destination_cidr_block: everybody, gateway_id: "igw-2" },
  ),
  route(
    "none",
    { destination_cidr_block: "10.0.0.0/8", transit_gateway_id: "t" },
    { destination_cidr_block: "10.0.0.0/8", gateway_id: "igw-1" },
  ),
  table(
    "critical",
    [
      { cidr_block: "10.0.0.0/8", gateway_id: "igw-1" },
      { cidr_block: everybody, vpc_endpoint_id: "vpce-1" },
    ],
    [{ cidr_block: everybody, gateway_id: "igw-1" }],
  ),
  table(
    "none",
    [
      { cidr_block: everybody, gateway_id: "igw-1" },
      { cidr_block: "::/0", nat_gateway_id: "n" },
    ],
    [{ cidr_block: everybody, gateway_id: "igw-1" }],
  ),
  table("none", undefined, [{ cidr_block: everybody, gateway_id: "igw-1" }]),
  lost("none", { destination_cidr_block: everybody, blackhole: true }, undefined),
  lost(
    "none",
    { destination_cidr_block: everybody },
    { destination_cidr_block: everybody, nat_gateway_id: "n" },
  ),
  {
    rule: "route-deleted",
    type: "aws_ec2_transit_gateway_route",
    severity: "none",
    before: { destination_cidr_block: everybody, blackhole: true },
  },

  lifecycle(
    "high",
    [expiry(90, { filter: [{ prefix: "a/" }] })],
    [expiry(90, { filter: [{ prefix: "b/" }] })],
  ),
  lifecycle("none", [expiry(90)], [expiry(90, { filter: [{ prefix: "a/" }] })]),
  lifecycle("high", [expiry(90, { filter: [{ tag: [{ key: "a", value: "b" }] }] })], [expiry(90)]),
  lifecycle(
    "none",
    [expiry(90, { filter: [{ tag: [{ key: "a" }] }] })],
    [expiry(90, { filter: [{ tag: [{ key: "a" }] }] })],
  ),
  lifecycle(
    "high",
    [expiry(90, { filter: [{ tag: [{ key: "a" }] }] })],
    [expiry(90, { filter: [{ tag: [{ key: "c" }] }] })],
  ),
  lifecycle("none", [expiry(90)], [expiry(90, { filter: [{ tag: [{ key: "a" }] }] })]),
  lifecycle(
    "none",
    [expiry(90, { filter: [{ object_size_greater_than: 0 }] })],
    [expiry(90, { filter: [{ object_size_greater_than: "" }] })],
  ),
  lifecycle(
    "high",
    [expiry(90)],
    [{ id: "a", status: "Enabled", expiration: [{ date: "2027-01-01T00:00:00Z" }] }],
  ),
  lifecycle("none", [expiry(90)], [{ id: "a", status: "Enabled", expiration: [{ days: 90, date: "" }] }]),
  lifecycle(
    "high",
    [expiry(90, { noncurrent_version_expiration: [{ noncurrent_days: 365 }] })],
    [expiry(90, { noncurrent_version_expiration: [{ noncurrent_days: 1 }] })],
  ),
  lifecycle("none", [expiry(90)], [{ id: "t", status: "Enabled", transition: [{ days: 1 }] }]),
  lifecycle("high", [expiry(90, { status: "Disabled" })], [expiry(90)]),
  lifecycle("none", undefined, [expiry(90)]),
  lifecycle(
    "high",
    [expiry(365, { filter: [{ prefix: "a/" }] }), expiry(30, { id: "b", filter: [{ prefix: "b/" }] })],
    [expiry(30, { filter: [{ prefix: "a/" }] })],
  ),

  web(
    "high",
    [group({})],
    [group({ rule_action_override: [{ name: "SizeRestrictions_BODY", action_to_use: [{ count: [{}] }] }] })],
  ),
  web(
    "high",
    [group({})],
    [group({ rule_action_override: [{ name: "SizeRestrictions_BODY", action_to_use: [{ allow: [{}] }] }] })],
  ),
  web(
    "none",
    [group({})],
    [group({ rule_action_override: [{ name: "SizeRestrictions_BODY", action_to_use: [{ block: [{}] }] }] })],
  ),
  web(
    "none",
    [group({ rule_action_override: [{ name: "S", action_to_use: [{ count: [{}] }] }] })],
    [group({ excluded_rule: [{ name: "S" }] })],
  ),
  web("high", [group({})], [group({ excluded_rule: [{ name: "S" }] })]),
  web("medium", [rate(100)], [rate(1000)]),
  web("none", [rate(1000)], [rate(100)]),
  web("none", [rate(100)], [webRule("r", "block")]),
  web("none", [webRule("a", "count")], []),
  web("none", [webRule("a", "count")], [webRule("a", "block")]),
  web("none", [webRule("a", "block")], [webRule("b", "block")]),
  web("high", [webRule("a", "block")], [webRule("b", "count")]),
  web("high", [webRule("a", "captcha")], [webRule("a", "count")]),
  web("high", [webRule("a", "block")], [webRule("a", "block"), webRule("vip", "allow", { priority: 1 })]),
  web("none", [webRule("a", "block")], [webRule("a", "block"), webRule("vip", "allow", { priority: 99 })]),
  web(
    "none",
    [webRule("a", "block"), webRule("vip", "allow", { priority: 1 })],
    [webRule("a", "block"), webRule("vip", "allow", { priority: 1 })],
  ),
  web("none", undefined, [webRule("a", "count")]),
  web("none", [webRule("a", "block")], [webRule("a", "block"), webRule("b", "count", { priority: 1 })]),
  defaultWeb("none", undefined, { allow: [{}] }),
  defaultWeb("none", { allow: [{}] }, { allow: [{}] }),
  {
    rule: "web-acl-opened",
    type: "aws_waf_web_acl",
    severity: "critical",
    before: { default_action: [{ type: "BLOCK" }] },
    after: { default_action: [{ type: "ALLOW" }] },
  },
  {
    rule: "web-acl-opened",
    type: "aws_waf_web_acl",
    severity: "none",
    before: { default_action: [{ type: "ALLOW" }] },
    after: { default_action: [{ type: "BLOCK" }] },
  },

  trail("high", basic({}), basic({ include_management_events: false })),
  trail("high", basic({}), basic({ exclude_management_event_sources: ["kms.amazonaws.com"] })),
  trail("high", basic({}), basic({ read_write_type: "ReadOnly" })),
  trail("none", basic({ read_write_type: "ReadOnly" }), basic({})),
  trail("none", basic({}), advanced()),
  trail("high", basic({}), advanced({ field: "eventSource", not_equals: ["kms.amazonaws.com"] })),
  trail("none", basic({ read_write_type: "WriteOnly" }), advanced({ field: "readOnly", equals: ["false"] })),
  trail("none", basic({ read_write_type: "ReadOnly" }), advanced({ field: "readOnly", equals: ["true"] })),
  trail("high", basic({ read_write_type: "ReadOnly" }), advanced({ field: "readOnly", equals: ["false"] })),
  trail(
    "high",
    advanced({ field: "eventSource", not_equals: ["a"] }),
    advanced({ field: "eventSource", not_equals: ["a", "b"] }),
  ),
  trail(
    "none",
    advanced({ field: "eventSource", not_equals: ["a", "b"] }),
    advanced({ field: "eventSource", not_equals: ["a"] }),
  ),
  trail(
    "high",
    advanced({ field: "readOnly", equals: ["false"] }),
    advanced({ field: "readOnly", not_equals: ["false"] }),
  ),
  trail(
    "high",
    advanced({ field: "eventName", equals: ["x"] }),
    advanced({ field: "eventSource", equals: ["x"] }),
  ),
  trail(
    "high",
    basic({ data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }),
    basic({ data_resource: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::a/"] }] }),
  ),
  trail("none", undefined, advanced({ field: "readOnly", equals: ["true"] })),
  trail("none", advanced({ field: "readOnly", equals: ["true"] }), undefined),

  scope("medium", [{ tag_key: "" }], [{ tag_key: "checked" }]),
  scope("medium", [{}], [{ compliance_resource_id: "i-1", compliance_resource_types: [] }]),
  scope("none", [{ compliance_resource_types: ["a"] }], []),
  scope("none", [{ compliance_resource_types: ["a", "b"] }], [{ compliance_resource_types: ["b", "a"] }]),
  scope("none", undefined, [{ compliance_resource_types: ["a"] }]),
  scope("none", [{ tag_key: "a" }], [{ tag_key: "a" }]),

  tls("none", undefined, [{ name: "rds.force_ssl", value: "0" }]),
  tls("none", [{ name: "rds.force_ssl", value: "0" }], []),
  tls("none", [{ name: "work_mem", value: "1" }], [{ name: "work_mem", value: "0" }]),
  tls("none", [{ name: "rds.force_ssl", value: "1" }], undefined),
  tls(
    "high",
    [
      { name: "a", value: "1" },
      { name: "tls", value: "enabled" },
    ],
    [{ name: "tls", value: "disabled" }],
  ),

  certificate("none", undefined, "ELBSecurityPolicy-2016-08"),
  certificate("high", "ELBSecurityPolicy-TLS13-1-3-2021-06", "ELBSecurityPolicy-TLS13-1-2-2021-06"),
  certificate("high", "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-TLS-1-1-2017-01"),
  certificate("high", "ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-2016-08"),
  certificate("none", "ELBSecurityPolicy-TLS13-1-2-2021-06", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"),
  certificate("none", "custom", "ELBSecurityPolicy-2016-08"),

  cluster(
    "high",
    { endpoint_public_access: true, public_access_cidrs: ["192.0.2.0/24"] },
    { endpoint_public_access: true, public_access_cidrs: ["192.0.2.0/24", everybody] },
  ),
  cluster("high", undefined, {}),
  cluster(
    "none",
    { endpoint_public_access: true, public_access_cidrs: [everybody] },
    { endpoint_public_access: true, public_access_cidrs: [everybody] },
  ),
  cluster("none", { endpoint_public_access: true }, undefined),

  bucketAcl("critical", grant("x"), grant("http://acs.amazonaws.com/groups/global/AllUsers")),
  bucketAcl("critical", { acl: "private" }, { acl: "authenticated-read" }),
  bucketAcl("none", { acl: "private" }, { acl: "log-delivery-write" }),
  bucketAcl("none", { acl: "public-read" }, { acl: "public-read-write" }),
  bucketAcl("none", { acl: "public-read" }, undefined),
  image(
    "critical",
    { permissions: [{ account_ids: ["111111111111"] }] },
    { permissions: [{ account_ids: ["All"] }] },
  ),
  image("none", { permissions: [{ account_ids: ["all"] }] }, undefined),
  { rule: "snapshot-public", type: "aws_ecrpublic_repository", severity: "medium", after: {} },
  { rule: "snapshot-public", type: "aws_ecrpublic_repository", severity: "none", before: {} },

  lock("critical", { days: 365 }, {}),
  lock("none", { days: 365 }, { days: 366 }),
  lock("none", undefined, { days: 1 }),
  lock("critical", { years: 2 }, { years: 1 }),
  plan("high", [backup("a", 30), backup("b", 30)], [backup("a", 30)]),
  plan("none", [backup("a", 30), backup("b", 60)], [backup("b", 60), backup("a", 30)]),
  plan("none", [backup("a", 30)], [backup("a")]),
  plan("high", [backup("a")], [backup("a", 3650)]),
  plan("none", undefined, [backup("a", 1)]),
  subscription("none", undefined, { filter_policy: "{}" }),
  subscription("none", { filter_policy: '{"a":["b","c"]}' }, { filter_policy: '{ "a": ["c", "b"] }' }),
  subscription("high", { filter_policy: '{"a":["b","c"]}' }, { filter_policy: '{"a":["b"]}' }),
  session("medium", "PT30M", "PT1H"),
  session("none", "PT2H", "PT90M"),
  session("none", undefined, "PT12H"),
  session("none", "PT1H", undefined),
  share("high", undefined, "arn:aws:iam::999999999999:root"),
  share("none", undefined, "arn:aws:organizations::111111111111:ou/o-abcdefghij/ou-ab12-cdefghij"),
  share("none", "999999999999", undefined),
  share("high", "111111111111", "999999999999", "replace"),
  {
    rule: "shared-outside",
    type: "aws_vpc_endpoint_service_allowed_principal",
    severity: "high",
    after: { principal_arn: "*" },
  },
  engine("none", "16.3", "16.4"),
  engine("none", undefined, "16.1"),
  engine("none", "16.3", undefined),
  members("high", "ALL", "NEW"),
  members("high", "NEW", "NONE"),
  members("none", "NONE", "NEW"),
  members("none", undefined, "NONE"),
  {
    rule: "protection-plan-off",
    type: "aws_guardduty_organization_configuration",
    severity: "high",
    before: { auto_enable: true },
    after: { auto_enable: false },
  },
  excluded("none", 'LogGroupName NOT IN ["a"]', 'LogGroupName NOT IN ["a"]'),
  excluded("none", undefined, 'LogGroupName NOT IN ["a"]'),
  account("high", "ou-ab12-cdefghij", "ou-ab12-zzzzzzzz"),
  anchor("none", { enabled: true }, undefined),
  anchor("none", { enabled: true, name: "a" }, { enabled: true, name: "b" }),
  assignment("high", { principal_id: "p", target_id: "1" }, { principal_id: "q", target_id: "1" }, "replace"),
  { rule: "access-assigned", type: "aws_iam_group_membership", severity: "none", after: { users: ["a"] } },
  secret("none", undefined, { password: "a" }),
  secret("none", { password: "a" }, undefined),
  secret("none", {}, { password: "a" }),
  secret("none", { password: "a" }, {}),
  mode("high", "block-bidirectional", "block-ingress"),
  mode("high", "block-ingress", "off"),
  mode("none", "off", "block-ingress"),
  mode("none", undefined, "off"),
  frequency("medium", "ONE_HOUR", "SIX_HOURS"),
  frequency("none", undefined, "SIX_HOURS"),

  // Whoever reads every secret has what every other principal is told.
  reads("high", secretOf("a"), "*"),
  reads("medium", secretOf("a"), [secretOf("a"), secretOf("b")]),
  reads("none", "*", secretOf("a")),
];
