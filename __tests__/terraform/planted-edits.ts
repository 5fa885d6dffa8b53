import type { Severity } from "../../review/severity";
import type { ForeignEdit } from "./foreign-edit";

/** A change for the worse of a configuration that Palisade did not write. */
export interface PlantedEdit extends ForeignEdit {
  /** Name of the configuration's folder below foreign/. */
  readonly configuration: string;
  /** What becomes of it, in words. */
  readonly does: string;
  readonly rule: string;
  readonly severity: Severity;
}

type Finding = readonly [rule: string, severity: Severity];

const edits =
  (configuration: string, file: string) =>
  (does: string, text: string, by: string, [rule, severity]: Finding): PlantedEdit => ({
    configuration,
    file,
    does,
    text,
    by,
    rule,
    severity,
  });

const trail = edits("account-baseline", "trail.tf");
const account = edits("account-baseline", "main.tf");
const detection = edits("account-baseline", "detection.tf");
const alarm = edits("account-baseline", "modules/audit-alarm/main.tf");
const network = edits("network", "main.tf");
const vpc = edits("network", "modules/vpc/main.tf");
const guard = edits("network", "modules/vpc/guard.tf");
const cluster = edits("cluster", "main.tf");
const nodes = edits("cluster", "nodes.tf");
const identities = edits("cluster", "identities.tf");
const irsa = edits("cluster", "modules/irsa/main.tf");
const web = edits("web-application", "main.tf");
const site = edits("web-application", "site.tf");
const orders = edits("web-application", "orders.tf");
const service = edits("web-application", "modules/service/main.tf");

const off = (setting: string): [string, string] => [`${setting} = true`, `${setting} = false`];

/** Each is planned on its own, beside the same state. */
export const plantedEdits: readonly PlantedEdit[] = [
  trail("the trail leaves other Regions", ...off("is_multi_region_trail        "), [
    "trail-leaves-regions",
    "high",
  ]),
  trail("the trail loses its key", "  kms_key_id                    = aws_kms_key.audit.arn\n", "", [
    "trail-key-removed",
    "medium",
  ]),
  trail("events are kept for a week", "retention_in_days = 365", "retention_in_days = 7", [
    "log-retention-shortened",
    "high",
  ]),
  trail("versioning is suspended", 'status = "Enabled"', 'status = "Suspended"', [
    "versioning-suspended",
    "high",
  ]),
  trail("everybody may use the key", '["arn:aws:iam::${local.account_id}:root"]', '["*"]', [
    "key-policy-widened",
    "critical",
  ]),
  trail(
    "what denies clear text allows it",
    'sid       = "TlsOnly"\n    effect    = "Deny"',
    'sid       = "TlsOnly"',
    ["resource-policy-widened", "critical"],
  ),
  account("GuardDuty is suspended", "enable                       = true", "enable = false", [
    "threat-detection-off",
    "critical",
  ]),
  account("passwords may be short", "length        = 14", "length = 8", ["passwords-weakened", "medium"]),
  account("the role for support becomes one of administrators", "AWSSupportAccess", "AdministratorAccess", [
    "administrator-attached",
    "critical",
  ]),
  detection("the recorder is stopped", "is_enabled = true", "is_enabled = false", [
    "config-recorder-stopped",
    "critical",
  ]),
  alarm("alarms tell nobody", "[var.topic_arn]", "[]", ["alarm-silenced", "high"]),

  network("SSH is open to the world", "cidr_blocks = var.office_cidrs", 'cidr_blocks = ["0.0.0.0/0"]', [
    "port-opened",
    "critical",
  ]),
  network("databases are open to the world", "toset(module.vpc.private_cidrs)", 'toset(["0.0.0.0/0"])', [
    "port-opened",
    "critical",
  ]),
  network("flow logs are kept for a day", "log_retention_days = 90", "log_retention_days = 1", [
    "log-retention-shortened",
    "high",
  ]),
  network("the bastion may reach everything", "[local.cidr]", '["0.0.0.0/0"]', ["egress-opened", "medium"]),
  vpc(
    "private subnets lead to the internet",
    "nat_gateway_id         = aws_nat_gateway.this[count.index].id",
    "gateway_id = aws_internet_gateway.this.id",
    ["route-to-internet", "critical"],
  ),
  vpc(
    "databases stand in the public route table",
    'aws_route_table.database.id\n}\n\nresource "aws_default',
    'aws_route_table.public.id\n}\n\nresource "aws_default',
    ["subnet-made-public", "high"],
  ),
  vpc(
    "public addresses are given to all",
    "map_public_ip_on_launch = false",
    "map_public_ip_on_launch = true",
    ["address-public", "high"],
  ),
  guard("the ACL of databases lets in everybody", "var.private_subnets[count.index]\n", '"0.0.0.0/0"\n', [
    "network-acl-opened",
    "high",
  ]),
  guard("accepted traffic is not recorded", '"ALL"', '"REJECT"', ["flow-log-narrowed", "medium"]),
  guard("the endpoint serves every account", '"aws:PrincipalAccount"', '"aws:CalledViaLast"', [
    "endpoint-policy-widened",
    "high",
  ]),

  cluster("the API is public", "= var.vpn_cidrs", '= ["0.0.0.0/0"]', ["cluster-public", "high"]),
  cluster("audit logs end", '["api", "audit", "authenticator"]', '["api"]', ["access-logs-off", "medium"]),
  cluster("the log of the control plane is short", "retention_in_days = 180", "retention_in_days = 3", [
    "log-retention-shortened",
    "high",
  ]),
  cluster(
    "secrets have no key",
    '  encryption_config {\n    resources = ["secrets"]\n    provider {\n      key_arn = aws_kms_key.secrets.arn\n    }\n  }\n',
    "",
    ["data-destroyed", "critical"],
  ),
  nodes("nodes answer metadata without tokens", '"required"', '"optional"', ["metadata-v1", "high"]),
  nodes("tags of images may move", '"IMMUTABLE"', '"MUTABLE"', ["image-tags-mutable", "medium"]),
  identities(
    "the role may do everything with every bucket",
    '"s3:GetObject", "s3:PutObject"]\n    resources = ["${aws_s3_bucket.uploads.arn}/incoming/*"]',
    '"s3:*"]\n    resources = ["*"]',
    ["policy-widened", "high"],
  ),
  identities("operators become administrators", "AmazonEKSViewPolicy", "AmazonEKSClusterAdminPolicy", [
    "access-assigned",
    "high",
  ]),
  irsa(
    "every service account may take the role",
    'test     = "StringEquals"\n      variable = "${var.issuer}:sub"\n      values   = ["system:serviceaccount:${var.namespace}:${var.service_account}"]',
    'test     = "StringLike"\n      variable = "${var.issuer}:sub"\n      values   = ["*"]',
    ["trust-widened", "critical"],
  ),

  web("the database is public", "publicly_accessible         = false", "publicly_accessible = true", [
    "database-public",
    "critical",
  ]),
  web("the database may be deleted", ...off("deletion_protection        "), ["deletion-unprotected", "high"]),
  web("the database is not encrypted", ...off("storage_encrypted          "), ["data-destroyed", "critical"]),
  web("backups are kept for a day", "= 14", "= 1", ["backups-shortened", "high"]),
  web(
    "the database's port is open to the world",
    "security_groups = [module.service.security_group_id]",
    'cidr_blocks = ["0.0.0.0/0"]',
    ["port-opened", "critical"],
  ),
  site(
    "policies may publish the bucket",
    "restrict_public_buckets = true",
    "restrict_public_buckets = false",
    ["public-access-unblocked", "critical"],
  ),
  site("the site answers in clear", '"redirect-to-https"', '"allow-all"', ["listener-weakened", "high"]),
  site(
    "everybody may read the bucket",
    'type        = "Service"\n      identifiers = ["cloudfront.amazonaws.com"]\n    }\n    condition {\n      test     = "StringEquals"\n      variable = "AWS:SourceArn"\n      values   = [aws_cloudfront_distribution.site.arn]\n    }',
    'type        = "*"\n      identifiers = ["*"]\n    }',
    ["resource-policy-widened", "critical"],
  ),
  orders("the function may read every secret", "[aws_secretsmanager_secret.payment.arn]", '["*"]', [
    "policy-widened",
    "high",
  ]),
  orders(
    "the function may do everything",
    '["dynamodb:GetItem", "dynamodb:UpdateItem"]\n    resources = [aws_dynamodb_table.carts.arn]',
    '["*"]\n    resources = ["*"]',
    ["administrator-attached", "critical"],
  ),
  orders(
    "carts cannot be restored",
    "point_in_time_recovery { enabled = true }",
    "point_in_time_recovery { enabled = false }",
    ["backups-shortened", "high"],
  ),
  orders(
    "messages are stored in clear",
    "sqs_managed_sse_enabled = true",
    "sqs_managed_sse_enabled = false",
    ["encryption-weakened", "medium"],
  ),
  service(
    "requests in clear are answered",
    'type = "redirect"\n    redirect {\n      port        = "443"\n      protocol    = "HTTPS"\n      status_code = "HTTP_301"\n    }',
    'type             = "forward"\n    target_group_arn = aws_lb_target_group.this.arn',
    ["redirect-removed", "high"],
  ),
  service(
    "old versions of TLS are spoken",
    "ELBSecurityPolicy-TLS13-1-2-2021-06",
    "ELBSecurityPolicy-2016-08",
    ["listener-weakened", "high"],
  ),
];
