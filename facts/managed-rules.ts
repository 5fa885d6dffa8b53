import { functionRuntimes } from "./function-runtimes";

/** A managed rule of AWS Config that watches every account. */
export interface ManagedRule {
  /** What it looks for, as one sentence about what is wrong. */
  readonly finds: string;
  /** AWS's own identifier. */
  readonly identifier: string;
  /**
   * Where it runs: in each region; in the home region only, since it judges global types (`account`); or in us-east-1 only,
   * where AWS offers no other.
   */
  readonly scope: "account" | "region" | "us-east-1";
  /** Parameters that differ from AWS's defaults. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Requirement of CIS AWS Foundations 7.0 that it watches. */
  readonly cis?: string;
  /** What remediates a finding. */
  readonly remediation?: RemediationName;
}

/** What remediates a finding, by name. */
export type RemediationName =
  | "block-bucket-public-access"
  | "close-administration-ports"
  | "empty-default-security-group"
  | "encrypt-new-volumes"
  | "log-vpc-flows"
  | "make-database-private"
  | "make-database-snapshot-private"
  | "make-snapshots-private"
  | "require-imdsv2"
  | "rotate-key"
  | "start-trail";

/**
 * Rules of AWS Config by name. Those with a remediation are part of a conformance pack, the others stand alone.
 * Sources: AWS Config Developer Guide "List of AWS Config Managed Rules"; CIS AWS Foundations 7.0.
 * As of: 2026-11-25
 */
export const managedRules: Readonly<Record<string, ManagedRule>> = {
  "access-keys-are-rotated": {
    finds: "An access key is older than 90 days.",
    identifier: "ACCESS_KEYS_ROTATED",
    scope: "account",
    parameters: { maxAccessKeyAge: "90" },
    cis: "2.12",
  },
  "account-is-in-organization": {
    finds: "The account belongs to no organization.",
    identifier: "ACCOUNT_PART_OF_ORGANIZATIONS",
    scope: "account",
  },
  "administration-is-closed-to-ipv4": {
    finds: "A security group admits the IPv4 internet to SSH or RDP.",
    identifier: "VPC_SG_PORT_RESTRICTION_CHECK",
    scope: "region",
    parameters: { restrictPorts: "22,3389", ipType: "IPv4" },
    cis: "6.3",
    remediation: "close-administration-ports",
  },
  "administration-is-closed-to-ipv6": {
    finds: "A security group admits the IPv6 internet to SSH or RDP.",
    identifier: "VPC_SG_PORT_RESTRICTION_CHECK",
    scope: "region",
    parameters: { restrictPorts: "22,3389", ipType: "IPv6" },
    cis: "6.4",
    remediation: "close-administration-ports",
  },
  "alarms-act": {
    finds: "An alarm's actions are switched off.",
    identifier: "CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK",
    scope: "region",
  },
  "apis-are-logged": {
    finds: "Requests to an API are not logged.",
    identifier: "API_GW_EXECUTION_LOGGING_ENABLED",
    scope: "region",
  },
  "buckets-are-logged": {
    finds: "Requests to a bucket are not logged.",
    identifier: "S3_BUCKET_LOGGING_ENABLED",
    scope: "region",
  },
  "buckets-are-not-readable": {
    finds: "Everybody reads a bucket.",
    identifier: "S3_BUCKET_PUBLIC_READ_PROHIBITED",
    scope: "region",
  },
  "buckets-are-not-writable": {
    finds: "Everybody writes to a bucket.",
    identifier: "S3_BUCKET_PUBLIC_WRITE_PROHIBITED",
    scope: "region",
  },
  "buckets-are-versioned": {
    finds: "A bucket keeps no versions.",
    identifier: "S3_BUCKET_VERSIONING_ENABLED",
    scope: "region",
  },
  "buckets-block-public-access": {
    finds: "A bucket does not block public access.",
    identifier: "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
    scope: "region",
    cis: "3.1.4",
    remediation: "block-bucket-public-access",
  },
  "buckets-have-mfa-delete": {
    finds: "A bucket's versions can be deleted without a second factor.",
    identifier: "S3_BUCKET_MFA_DELETE_ENABLED",
    scope: "region",
    cis: "3.1.2",
  },
  "buckets-have-no-acl": {
    finds: "A bucket decides access by ACLs.",
    identifier: "S3_BUCKET_ACL_PROHIBITED",
    scope: "region",
  },
  "buckets-of-account-are-private": {
    finds: "The account does not block public access to its buckets.",
    identifier: "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC",
    scope: "account",
  },
  "buckets-take-tls-only": {
    finds: "A bucket takes requests in clear text.",
    identifier: "S3_BUCKET_SSL_REQUESTS_ONLY",
    scope: "region",
  },
  "certificates-are-renewed": {
    finds: "A certificate expires within 30 days.",
    identifier: "ACM_CERTIFICATE_EXPIRATION_CHECK",
    scope: "region",
    parameters: { daysToExpiration: "30" },
  },
  "cifs-is-restricted": {
    finds: "A security group admits the internet to CIFS.",
    identifier: "RESTRICTED_INCOMING_TRAFFIC",
    scope: "region",
    parameters: {
      blockedPort1: "445",
      blockedPort2: "139",
      blockedPort3: "137",
      blockedPort4: "138",
      blockedPort5: "3020",
    },
    cis: "6.1.2",
  },
  "cloud-shell-is-not-granted": {
    finds: "Somebody may use CloudShell, which carries files past network controls.",
    identifier: "IAM_POLICY_BLACKLISTED_CHECK",
    scope: "account",
    parameters: { policyArns: "arn:aws:iam::aws:policy/AWSCloudShellFullAccess" },
    cis: "2.20",
  },
  "clusters-encrypt-secrets": {
    finds: "An EKS cluster keeps secrets unencrypted.",
    identifier: "EKS_SECRETS_ENCRYPTED",
    scope: "region",
  },
  "clusters-keep-endpoint-private": {
    finds: "An EKS cluster's API faces the internet.",
    identifier: "EKS_ENDPOINT_NO_PUBLIC_ACCESS",
    scope: "region",
  },
  "console-users-have-mfa": {
    finds: "An IAM user signs in to the console without a second factor.",
    identifier: "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS",
    scope: "account",
    cis: "2.10",
  },
  "credentials-are-used": {
    finds: "A password or access key has not been used for 45 days.",
    identifier: "IAM_USER_UNUSED_CREDENTIALS_CHECK",
    scope: "account",
    parameters: { maxCredentialUsageAge: "45" },
    cis: "2.11",
  },
  "database-snapshots-are-encrypted": {
    finds: "A database snapshot is not encrypted.",
    identifier: "RDS_SNAPSHOT_ENCRYPTED",
    scope: "region",
  },
  "database-snapshots-are-private": {
    finds: "Everybody may restore a database snapshot.",
    identifier: "RDS_SNAPSHOTS_PUBLIC_PROHIBITED",
    scope: "region",
    remediation: "make-database-snapshot-private",
  },
  "databases-are-backed-up": {
    finds: "A database is not backed up.",
    identifier: "DB_INSTANCE_BACKUP_ENABLED",
    scope: "region",
  },
  "databases-are-encrypted": {
    finds: "A database's storage is not encrypted.",
    identifier: "RDS_STORAGE_ENCRYPTED",
    scope: "region",
    cis: "3.2.1",
  },
  "databases-are-private": {
    finds: "A database faces the internet.",
    identifier: "RDS_INSTANCE_PUBLIC_ACCESS_CHECK",
    scope: "region",
    cis: "3.2.3",
    remediation: "make-database-private",
  },
  "databases-keep-logs": {
    finds: "A database's logs are not kept.",
    identifier: "RDS_LOGGING_ENABLED",
    scope: "region",
  },
  "databases-resist-deletion": {
    finds: "A database can be deleted by one call.",
    identifier: "RDS_INSTANCE_DELETION_PROTECTION_ENABLED",
    scope: "region",
  },
  "databases-span-zones": {
    finds: "A database is in one zone only.",
    identifier: "RDS_MULTI_AZ_SUPPORT",
    scope: "region",
    cis: "3.2.4",
  },
  "databases-upgrade-themselves": {
    finds: "A database does not take minor versions by itself.",
    identifier: "RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED",
    scope: "region",
    cis: "3.2.2",
  },
  "default-groups-are-empty": {
    finds: "A default security group admits or lets out traffic.",
    identifier: "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
    scope: "region",
    remediation: "empty-default-security-group",
  },
  "distributions-have-web-acl": {
    finds: "A CloudFront distribution has no web ACL.",
    identifier: "CLOUDFRONT_ASSOCIATED_WITH_WAF",
    scope: "us-east-1",
  },
  "distributions-use-https": {
    finds: "A CloudFront distribution serves content in clear text.",
    identifier: "CLOUDFRONT_VIEWER_POLICY_HTTPS",
    scope: "us-east-1",
  },
  "documents-are-not-public": {
    finds: "A document of Systems Manager is public.",
    identifier: "SSM_DOCUMENT_NOT_PUBLIC",
    scope: "region",
  },
  "file-systems-are-encrypted": {
    finds: "A file system is not encrypted.",
    identifier: "EFS_ENCRYPTED_CHECK",
    scope: "region",
    cis: "3.3.1",
  },
  "functions-are-not-public": {
    finds: "Everybody may invoke a function.",
    identifier: "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED",
    scope: "region",
  },
  "functions-run-supported-code": {
    finds: "A function's runtime gets no security updates.",
    identifier: "LAMBDA_FUNCTION_SETTINGS_CHECK",
    scope: "region",
    parameters: {
      runtime: Object.keys(functionRuntimes).join(","),
    },
  },
  "groups-have-users": {
    finds: "A group of IAM has no users, and so no purpose.",
    identifier: "IAM_GROUP_HAS_USERS_CHECK",
    scope: "account",
  },
  "guardduty-is-on": {
    finds: "GuardDuty is off.",
    identifier: "GUARDDUTY_ENABLED_CENTRALIZED",
    scope: "region",
  },
  "images-are-scanned": {
    finds: "Container images are not scanned.",
    identifier: "ECR_PRIVATE_IMAGE_SCANNING_ENABLED",
    scope: "region",
  },
  "instances-are-managed": {
    finds: "Systems Manager does not reach an instance.",
    identifier: "EC2_INSTANCE_MANAGED_BY_SSM",
    scope: "region",
  },
  "instances-are-patched": {
    finds: "An instance lacks patches.",
    identifier: "EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK",
    scope: "region",
  },
  "instances-have-no-public-address": {
    finds: "An instance has a public address.",
    identifier: "EC2_INSTANCE_NO_PUBLIC_IP",
    scope: "region",
  },
  "instances-have-profile": {
    finds: "An instance has no role, so its software may hold keys instead.",
    identifier: "EC2_INSTANCE_PROFILE_ATTACHED",
    scope: "region",
    cis: "2.16",
  },
  "instances-use-imdsv2": {
    finds: "An instance answers metadata requests without a session.",
    identifier: "EC2_IMDSV2_CHECK",
    scope: "region",
    remediation: "require-imdsv2",
  },
  "keys-are-not-to-be-deleted": {
    finds: "A key is to be deleted.",
    identifier: "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
    scope: "region",
  },
  "keys-are-rotated": {
    finds: "A key is not rotated.",
    identifier: "CMK_BACKING_KEY_ROTATION_ENABLED",
    scope: "region",
    remediation: "rotate-key",
  },
  "launch-templates-hide-instances": {
    finds: "A launch template gives instances public addresses.",
    identifier: "EC2_LAUNCH_TEMPLATE_PUBLIC_IP_DISABLED",
    scope: "region",
  },
  "load-balancers-are-logged": {
    finds: "Requests to a load balancer are not logged.",
    identifier: "ELB_LOGGING_ENABLED",
    scope: "region",
  },
  "load-balancers-have-web-acl": {
    finds: "A load balancer has no web ACL.",
    identifier: "ALB_WAF_ENABLED",
    scope: "region",
  },
  "load-balancers-redirect": {
    finds: "A load balancer answers in clear text.",
    identifier: "ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK",
    scope: "region",
  },
  "log-groups-are-encrypted": {
    finds: "A log group is not encrypted under a KMS key.",
    identifier: "CLOUDWATCH_LOG_GROUP_ENCRYPTED",
    scope: "region",
  },
  "log-groups-are-kept": {
    finds: "A log group forgets its events within a year.",
    identifier: "CW_LOGGROUP_RETENTION_PERIOD_CHECK",
    scope: "region",
    parameters: { MinRetentionTime: "365" },
  },
  "network-acls-close-administration": {
    finds: "A network ACL admits the internet to SSH or RDP.",
    identifier: "NACL_NO_UNRESTRICTED_SSH_RDP",
    scope: "region",
  },
  "new-volumes-are-encrypted": {
    finds: "New volumes and snapshots are not encrypted by default.",
    identifier: "EC2_EBS_ENCRYPTION_BY_DEFAULT",
    scope: "region",
    remediation: "encrypt-new-volumes",
  },
  "notebooks-are-off-the-internet": {
    finds: "A notebook reaches the internet past the VPC.",
    identifier: "SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS",
    scope: "region",
  },
  "password-policy-is-strong": {
    finds: "The account's password policy was weakened.",
    identifier: "IAM_PASSWORD_POLICY",
    scope: "account",
    parameters: {
      MinimumPasswordLength: "14",
      PasswordReusePrevention: "24",
      MaxPasswordAge: "90",
      RequireUppercaseCharacters: "true",
      RequireLowercaseCharacters: "true",
      RequireSymbols: "true",
      RequireNumbers: "true",
    },
  },
  "policies-allow-no-whole-service": {
    finds: "A policy allows every action of a service.",
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS",
    scope: "account",
    parameters: { excludePermissionBoundaryPolicy: "true" },
  },
  "policies-are-no-administrator": {
    finds: "A policy allows everything on everything.",
    identifier: "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS",
    scope: "account",
    parameters: { excludePermissionBoundaryPolicy: "true" },
    cis: "2.14",
  },
  "root-has-hardware-mfa": {
    finds: "The root user's second factor is no hardware device.",
    identifier: "ROOT_ACCOUNT_HARDWARE_MFA_ENABLED",
    scope: "account",
    cis: "2.6",
  },
  "root-has-mfa": {
    finds: "The root user signs in without a second factor.",
    identifier: "ROOT_ACCOUNT_MFA_ENABLED",
    scope: "account",
    cis: "2.5",
  },
  "root-has-no-access-key": {
    finds: "The root user has an access key, which no policy of the account limits.",
    identifier: "IAM_ROOT_ACCESS_KEY_CHECK",
    scope: "account",
    cis: "2.4",
  },
  "routes-avoid-internet-gateway": {
    finds: "A route table sends everything to an internet gateway.",
    identifier: "NO_UNRESTRICTED_ROUTE_TO_IGW",
    scope: "region",
  },
  "searches-are-encrypted": {
    finds: "An OpenSearch domain is not encrypted.",
    identifier: "OPENSEARCH_ENCRYPTED_AT_REST",
    scope: "region",
  },
  "searches-are-in-vpc": {
    finds: "An OpenSearch domain is outside every VPC.",
    identifier: "OPENSEARCH_IN_VPC_ONLY",
    scope: "region",
  },
  "secrets-are-rotated": {
    finds: "A secret is not rotated.",
    identifier: "SECRETSMANAGER_ROTATION_ENABLED_CHECK",
    scope: "region",
  },
  "secrets-rotate-in-time": {
    finds: "The rotation of a secret failed.",
    identifier: "SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK",
    scope: "region",
  },
  "security-contact-is-registered": {
    finds: "The account has no security contact.",
    identifier: "SECURITY_ACCOUNT_INFORMATION_PROVIDED",
    scope: "account",
  },
  "security-hub-is-on": {
    finds: "Security Hub is off.",
    identifier: "SECURITYHUB_ENABLED",
    scope: "region",
  },
  "server-certificates-are-valid": {
    finds: "A server certificate in IAM has expired.",
    identifier: "IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK",
    scope: "account",
    cis: "2.17",
  },
  "snapshots-are-private": {
    finds: "Everybody may restore a snapshot.",
    identifier: "EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK",
    scope: "region",
    remediation: "make-snapshots-private",
  },
  "subnets-give-no-public-address": {
    finds: "A subnet gives instances public addresses by itself.",
    identifier: "SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED",
    scope: "region",
  },
  "support-role-exists": {
    finds: "No role handles cases with AWS Support.",
    identifier: "IAM_POLICY_IN_USE",
    scope: "account",
    parameters: { policyARN: "arn:aws:iam::aws:policy/AWSSupportAccess" },
  },
  "tables-are-recoverable": {
    finds: "A DynamoDB table cannot go back in time.",
    identifier: "DYNAMODB_PITR_ENABLED",
    scope: "region",
  },
  "tasks-are-not-privileged": {
    finds: "An ECS container may do everything on its host.",
    identifier: "ECS_CONTAINERS_NONPRIVILEGED",
    scope: "region",
  },
  "topics-are-encrypted": {
    finds: "A topic is not encrypted under a KMS key.",
    identifier: "SNS_ENCRYPTED_KMS",
    scope: "region",
  },
  "trail-is-encrypted": {
    finds: "A trail is not encrypted under a KMS key.",
    identifier: "CLOUD_TRAIL_ENCRYPTION_ENABLED",
    scope: "region",
  },
  "trail-is-on": {
    finds: "No trail records every region.",
    identifier: "MULTI_REGION_CLOUD_TRAIL_ENABLED",
    scope: "region",
  },
  "trail-is-validated": {
    finds: "A trail does not sign its files.",
    identifier: "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED",
    scope: "region",
  },
  "trail-reaches-log-group": {
    finds: "A trail does not reach CloudWatch Logs.",
    identifier: "CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED",
    scope: "region",
  },
  "trail-runs": {
    finds: "No trail is running.",
    identifier: "CLOUD_TRAIL_ENABLED",
    scope: "region",
    remediation: "start-trail",
  },
  "users-have-mfa": {
    finds: "An IAM user has no second factor.",
    identifier: "IAM_USER_MFA_ENABLED",
    scope: "account",
  },
  "users-have-no-policies": {
    finds: "A policy is attached to an IAM user, not to a group or role.",
    identifier: "IAM_USER_NO_POLICIES_CHECK",
    scope: "account",
    cis: "2.13",
  },
  "volumes-are-encrypted": {
    finds: "A volume in use is not encrypted.",
    identifier: "ENCRYPTED_VOLUMES",
    scope: "region",
  },
  "vpc-flows-are-logged": {
    finds: "A VPC's flows are not logged.",
    identifier: "VPC_FLOW_LOGS_ENABLED",
    scope: "region",
    remediation: "log-vpc-flows",
  },
  "warehouses-are-private": {
    finds: "A Redshift cluster faces the internet.",
    identifier: "REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK",
    scope: "region",
  },
};
