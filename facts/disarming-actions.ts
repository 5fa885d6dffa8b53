/** What undoes a resource of the baseline, or has it look away; or why nothing that a guardrail could deny does. */
export type Disarming =
  | {
      /**
       * What the actions name, without the partition: `REGION` and `ACCOUNT` stand for the place of the resource, `{name}` for
       * an argument of it. @default actions that name no resource
       */
      readonly on?: string;
      readonly actions: readonly string[];
      /** Who denies them: guardrails, or the resource's own policy in place of them. @default "guardrails" */
      readonly deniedBy?: "own-policy";
    }
  | { readonly because: string };

const managementOnly = {
  because:
    "It lies in the management account, which no guardrail binds: the trust of its roles is what protects it.",
} as const;

const network = {
  because:
    "A network is its account's to run: what changes beside Terraform shows in the next plan, and in AWS Config. Its records are kept by guardrails.",
} as const;

const dnsFirewall = {
  because:
    "AWS refuses to remove or change an association while its mutation protection is on; whoever is let switch that off shows in the next plan, and each query is in the query log, which is kept by guardrails.",
} as const;

/** Changes of a firewall, its policy or its rules, which all have names of the baseline's. */
const inspection = (kind: string, actions: readonly string[]) => ({
  on: `network-firewall:REGION:ACCOUNT:${kind}/{name}`,
  actions: actions.map((action) => `network-firewall:${action}`),
});

const transit = (actions: readonly string[]) => ({
  actions: actions.map((action) => `ec2:${action}`),
});

const entrance = {
  because:
    "An entrance is its workload's to run: what is changed shows in the next plan and is in the trail, and the web ACL before it is kept by its own guardrail.",
} as const;

const images = {
  because:
    "Images are their workload's to push: a tag cannot be moved, and who changes the policy of a repository shows in the next plan and in the trail.",
} as const;

const secret = {
  because:
    "A secret is its workload's to run: a deleted one can be restored for thirty days, a changed policy shows in the next plan, and who reads it is in the trail. Its key is kept by its own policy.",
} as const;

const store = {
  because:
    "A store of data is its workload's to run: deletion protection is on where AWS has it, backups outlive it, what else changes shows in the next plan, and who changed it is in the trail. Its key is kept by its own policy.",
} as const;

const publicAccess = {
  because:
    "From the posture strict on, a guardrail denies changes of VPC Block Public Access and of its exclusions; below it, a network is its account's to run, and what changes shows in the next plan.",
} as const;

const byHand = {
  because:
    "Users are exceptions. The guardrail on long-lived credentials keeps others from being made; what an administrator changes of these shows in the next plan.",
} as const;

const bucket = {
  deniedBy: "own-policy",
  on: "s3:::{bucket}",
} as const;

const rule = (actions: readonly string[]) => ({ on: "events:REGION:ACCOUNT:rule/{name}", actions });

/** Changes of a role or of what it may do, and its hand-over to a service. */
const roleChange = (actions: readonly string[]) => ({ on: "iam::ACCOUNT:role/{name}", actions });

/**
 * For every resource type that stacks emit: the actions that disarm it, and what they name. What a guardrail or a policy
 * of the resource denies is decided by tests, for each posture.
 *
 * Sources: Service Authorization Reference, the page of each service; AWS KMS Developer Guide "Key policies"; Amazon S3 User
 * Guide "Bucket policies and user policies".
 * As of: 2026-11-30
 */
export const disarmingActions: Readonly<Record<string, Disarming | readonly Disarming[]>> = {
  aws_accessanalyzer_analyzer: {
    on: "access-analyzer:REGION:ACCOUNT:analyzer/{analyzer_name}",
    actions: ["access-analyzer:DeleteAnalyzer", "access-analyzer:UpdateAnalyzer"],
  },
  aws_accessanalyzer_archive_rule: {
    on: "access-analyzer:REGION:ACCOUNT:analyzer/{analyzer_name}/archive-rule/{rule_name}",
    actions: ["access-analyzer:CreateArchiveRule", "access-analyzer:UpdateArchiveRule"],
  },
  aws_account_alternate_contact: {
    on: "account::ACCOUNT:account",
    actions: ["account:DeleteAlternateContact", "account:PutAlternateContact"],
  },
  aws_account_primary_contact: { on: "account::ACCOUNT:account", actions: ["account:PutContactInformation"] },
  aws_account_region: {
    on: "account::ACCOUNT:account",
    actions: ["account:DisableRegion", "account:EnableRegion"],
  },
  aws_acm_certificate: entrance,
  aws_acm_certificate_validation: entrance,
  aws_auditmanager_assessment: {
    because: "It collects evidence of what other resources record, and takes none of it away.",
  },
  aws_budgets_budget: managementOnly,
  aws_chatbot_slack_channel_configuration: {
    on: "chatbot::ACCOUNT:chat-configuration/slack-channel/{configuration_name}",
    actions: ["chatbot:DeleteSlackChannelConfiguration", "chatbot:UpdateSlackChannelConfiguration"],
  },
  aws_cloudtrail: {
    on: "cloudtrail:REGION:ACCOUNT:trail/{name}",
    actions: [
      "cloudtrail:DeleteTrail",
      "cloudtrail:PutEventSelectors",
      "cloudtrail:PutInsightSelectors",
      "cloudtrail:StopLogging",
      "cloudtrail:UpdateTrail",
    ],
  },
  aws_cloudtrail_event_data_store: managementOnly,
  aws_cloudtrail_organization_delegated_admin_account: managementOnly,
  aws_cloudwatch_dashboard: { because: "It is a view: what it shows is recorded elsewhere." },
  aws_cloudwatch_event_bus: {
    on: "events:REGION:ACCOUNT:event-bus/{name}",
    actions: ["events:DeleteEventBus", "events:UpdateEventBus"],
  },
  aws_cloudwatch_event_bus_policy: { actions: ["events:PutPermission", "events:RemovePermission"] },
  aws_cloudwatch_event_rule: rule(["events:DeleteRule", "events:DisableRule", "events:PutRule"]),
  aws_cloudwatch_event_target: {
    on: "events:REGION:ACCOUNT:rule/{rule}",
    actions: ["events:PutTargets", "events:RemoveTargets"],
  },
  aws_cloudwatch_log_account_policy: { actions: ["logs:DeleteAccountPolicy", "logs:PutAccountPolicy"] },
  aws_cloudwatch_log_destination: {
    on: "logs:REGION:ACCOUNT:destination:{name}",
    actions: ["logs:DeleteDestination", "logs:PutDestination"],
  },
  aws_cloudwatch_log_destination_policy: {
    on: "logs:REGION:ACCOUNT:destination:{destination_name}",
    actions: ["logs:PutDestinationPolicy"],
  },
  aws_cloudwatch_log_group: {
    on: "logs:REGION:ACCOUNT:log-group:{name}",
    actions: [
      "logs:AssociateKmsKey",
      "logs:DeleteLogGroup",
      "logs:DeleteRetentionPolicy",
      "logs:DeleteSubscriptionFilter",
      "logs:DisassociateKmsKey",
      "logs:PutDataProtectionPolicy",
      "logs:PutLogGroupDeletionProtection",
      "logs:PutRetentionPolicy",
      "logs:PutSubscriptionFilter",
      "logs:PutTransformer",
    ],
  },
  aws_cloudwatch_log_metric_filter: managementOnly,
  aws_cloudwatch_log_resource_policy: network,
  aws_cloudwatch_metric_alarm: {
    on: "cloudwatch:REGION:ACCOUNT:alarm:{alarm_name}",
    actions: [
      "cloudwatch:DeleteAlarms",
      "cloudwatch:DisableAlarmActions",
      "cloudwatch:PutMetricAlarm",
      "cloudwatch:SetAlarmState",
    ],
  },
  aws_cognito_user_pool: entrance,
  aws_cognito_user_pool_client: entrance,
  aws_config_config_rule: {
    on: "config:REGION:ACCOUNT:config-rule/config-rule-1",
    actions: ["config:DeleteConfigRule", "config:DeleteEvaluationResults", "config:PutConfigRule"],
  },
  aws_config_configuration_aggregator: {
    on: "config:REGION:ACCOUNT:config-aggregator/a1",
    actions: ["config:DeleteConfigurationAggregator", "config:PutConfigurationAggregator"],
  },
  aws_config_configuration_recorder: {
    on: "config:REGION:ACCOUNT:configuration-recorder/{name}/a1",
    actions: ["config:DeleteConfigurationRecorder", "config:PutConfigurationRecorder"],
  },
  aws_config_configuration_recorder_status: {
    on: "config:REGION:ACCOUNT:configuration-recorder/{name}/a1",
    actions: ["config:StopConfigurationRecorder"],
  },
  aws_config_conformance_pack: {
    on: "config:REGION:ACCOUNT:conformance-pack/{name}/a1",
    actions: ["config:DeleteConformancePack", "config:PutConformancePack"],
  },
  aws_config_delivery_channel: { actions: ["config:DeleteDeliveryChannel", "config:PutDeliveryChannel"] },
  aws_config_organization_managed_rule: {
    on: "config:REGION:ACCOUNT:organization-config-rule/{name}",
    actions: ["config:DeleteOrganizationConfigRule", "config:PutOrganizationConfigRule"],
  },
  aws_customer_gateway: network,
  aws_db_instance: store,
  aws_db_option_group: store,
  aws_db_parameter_group: store,
  aws_db_proxy: store,
  aws_db_proxy_default_target_group: store,
  aws_db_proxy_target: store,
  aws_db_subnet_group: store,
  aws_default_network_acl: network,
  aws_default_route_table: network,
  aws_default_security_group: network,
  aws_default_vpc: { actions: ["ec2:CreateDefaultSubnet", "ec2:CreateDefaultVpc"] },
  aws_detective_graph: {
    on: "detective:REGION:ACCOUNT:graph:a1",
    actions: ["detective:DeleteGraph", "detective:UpdateDatasourcePackages"],
  },
  aws_detective_member: {
    on: "detective:REGION:ACCOUNT:graph:a1",
    actions: ["detective:DeleteMembers", "detective:DisassociateMembership"],
  },
  aws_detective_organization_admin_account: managementOnly,
  aws_detective_organization_configuration: {
    on: "detective:REGION:ACCOUNT:graph:a1",
    actions: ["detective:UpdateOrganizationConfiguration"],
  },
  aws_dynamodb_resource_policy: store,
  aws_dynamodb_table: store,
  aws_ebs_default_kms_key: { actions: ["ec2:ModifyEbsDefaultKmsKeyId", "ec2:ResetEbsDefaultKmsKeyId"] },
  aws_ebs_encryption_by_default: { actions: ["ec2:DisableEbsEncryptionByDefault"] },
  aws_ebs_snapshot_block_public_access: {
    actions: ["ec2:DisableSnapshotBlockPublicAccess", "ec2:EnableSnapshotBlockPublicAccess"],
  },
  aws_ec2_client_vpn_authorization_rule: network,
  aws_ec2_client_vpn_endpoint: network,
  aws_ec2_client_vpn_network_association: network,
  aws_ec2_image_block_public_access: { actions: ["ec2:DisableImageBlockPublicAccess"] },
  aws_ec2_instance_connect_endpoint: network,
  aws_ec2_instance_metadata_defaults: { actions: ["ec2:ModifyInstanceMetadataDefaults"] },
  aws_ec2_managed_prefix_list: network,
  aws_ec2_serial_console_access: { actions: ["ec2:EnableSerialConsoleAccess"] },
  aws_ec2_transit_gateway: transit(["DeleteTransitGateway", "ModifyTransitGateway"]),
  aws_ec2_transit_gateway_route: transit([
    "CreateTransitGatewayPrefixListReference",
    "CreateTransitGatewayRoute",
    "DeleteTransitGatewayRoute",
    "ReplaceTransitGatewayRoute",
  ]),
  aws_ec2_transit_gateway_route_table: transit([
    "DeleteTransitGatewayRouteTable",
    "EnableTransitGatewayRouteTablePropagation",
  ]),
  aws_ec2_transit_gateway_route_table_association: transit([
    "AssociateTransitGatewayRouteTable",
    "DisassociateTransitGatewayRouteTable",
  ]),
  aws_ec2_transit_gateway_vpc_attachment: transit([
    "DeleteTransitGatewayVpcAttachment",
    "ModifyTransitGatewayVpcAttachment",
  ]),
  aws_ec2_transit_gateway_vpc_attachment_accepter: transit(["DeleteTransitGatewayVpcAttachment"]),
  aws_ecr_lifecycle_policy: images,
  aws_ecr_registry_scanning_configuration: { actions: ["ecr:PutRegistryScanningConfiguration"] },
  aws_ecr_repository: images,
  aws_ecr_repository_policy: images,
  aws_efs_access_point: store,
  aws_efs_backup_policy: store,
  aws_efs_file_system: store,
  aws_efs_file_system_policy: store,
  aws_efs_mount_target: store,
  aws_egress_only_internet_gateway: network,
  aws_eip: network,
  aws_elasticache_replication_group: store,
  aws_elasticache_subnet_group: store,
  aws_elasticache_user: store,
  aws_elasticache_user_group: store,
  aws_emr_block_public_access_configuration: {
    actions: ["elasticmapreduce:PutBlockPublicAccessConfiguration"],
  },
  aws_flow_log: { on: "ec2:REGION:ACCOUNT:vpc-flow-log/fl-1", actions: ["ec2:DeleteFlowLogs"] },
  aws_fms_admin_account: managementOnly,
  aws_fms_policy: { actions: ["fms:DeletePolicy", "fms:PutPolicy"] },
  aws_guardduty_detector: [
    {
      on: "guardduty:REGION:ACCOUNT:detector/d1",
      actions: ["guardduty:DeleteDetector", "guardduty:UpdateDetector"],
    },
    {
      on: "guardduty:REGION:ACCOUNT:detector/d1/filter/f1",
      actions: ["guardduty:CreateFilter", "guardduty:UpdateFilter"],
    },
    { actions: ["guardduty:CreateIPSet", "guardduty:DisassociateFromAdministratorAccount"] },
  ],
  aws_guardduty_detector_feature: {
    on: "guardduty:REGION:ACCOUNT:detector/d1",
    actions: ["guardduty:UpdateDetector"],
  },
  aws_guardduty_ipset: {
    on: "guardduty:REGION:ACCOUNT:detector/d1/ipset/i1",
    actions: ["guardduty:UpdateIPSet"],
  },
  aws_guardduty_malware_protection_plan: {
    on: "guardduty:REGION:ACCOUNT:malware-protection-plan/p1",
    actions: ["guardduty:DeleteMalwareProtectionPlan", "guardduty:UpdateMalwareProtectionPlan"],
  },
  aws_guardduty_member_detector_feature: {
    on: "guardduty:REGION:ACCOUNT:detector/d1",
    actions: [
      "guardduty:DeleteMembers",
      "guardduty:StopMonitoringMembers",
      "guardduty:UpdateMemberDetectors",
    ],
  },
  aws_guardduty_organization_admin_account: managementOnly,
  aws_guardduty_organization_configuration: { actions: ["guardduty:UpdateOrganizationConfiguration"] },
  aws_guardduty_organization_configuration_feature: {
    actions: ["guardduty:UpdateOrganizationConfiguration"],
  },
  aws_guardduty_threatintelset: {
    on: "guardduty:REGION:ACCOUNT:detector/d1/threatintelset/t1",
    actions: ["guardduty:DeleteThreatIntelSet", "guardduty:UpdateThreatIntelSet"],
  },
  aws_iam_account_password_policy: {
    actions: ["iam:DeleteAccountPasswordPolicy", "iam:UpdateAccountPasswordPolicy"],
  },
  aws_iam_group: byHand,
  aws_iam_group_membership: byHand,
  aws_iam_group_policy: byHand,
  aws_iam_group_policy_attachment: byHand,
  aws_iam_instance_profile: {
    because: "It hands a role to an instance: what the role may do, and who may pass it, is in the role.",
  },
  aws_iam_openid_connect_provider: {
    actions: [
      "iam:AddClientIDToOpenIDConnectProvider",
      "iam:DeleteOpenIDConnectProvider",
      "iam:UpdateOpenIDConnectProviderThumbprint",
    ],
  },
  aws_iam_organizations_features: managementOnly,
  aws_iam_policy: {
    on: "iam::ACCOUNT:policy/{name}",
    actions: [
      "iam:CreatePolicyVersion",
      "iam:DeletePolicy",
      "iam:DeletePolicyVersion",
      "iam:SetDefaultPolicyVersion",
    ],
  },
  aws_iam_role: roleChange([
    "iam:DeleteRole",
    "iam:PassRole",
    "iam:PutRolePermissionsBoundary",
    "iam:UpdateAssumeRolePolicy",
    "iam:UpdateRole",
  ]),
  aws_iam_role_policy: {
    on: "iam::ACCOUNT:role/{role}",
    actions: ["iam:DeleteRolePolicy", "iam:PutRolePolicy"],
  },
  aws_iam_role_policy_attachment: {
    on: "iam::ACCOUNT:role/{role}",
    actions: ["iam:AttachRolePolicy", "iam:DetachRolePolicy"],
  },
  aws_iam_service_linked_role: { because: "AWS refuses to delete the role while the service needs it." },
  aws_iam_user: byHand,
  aws_identitystore_group: {
    actions: ["identitystore:DeleteGroup", "identitystore:UpdateGroup"],
  },
  aws_identitystore_group_membership: {
    actions: [
      "identitystore:CreateGroupMembership",
      "identitystore:DeleteGroupMembership",
      "sso-directory:AddMemberToGroup",
      "sso-directory:RemoveMemberFromGroup",
    ],
  },
  aws_identitystore_user: { actions: ["identitystore:DeleteUser", "identitystore:UpdateUser"] },
  aws_inspector2_delegated_admin_account: managementOnly,
  aws_inspector2_enabler: {
    actions: [
      "inspector2:CreateFilter",
      "inspector2:Disable",
      "inspector2:UpdateConfiguration",
      "inspector2:UpdateFilter",
    ],
  },
  aws_inspector2_member_association: { actions: ["inspector2:DisassociateMember"] },
  aws_inspector2_organization_configuration: { actions: ["inspector2:UpdateOrganizationConfiguration"] },
  aws_internet_gateway: network,
  aws_kinesis_firehose_delivery_stream: {
    on: "firehose:REGION:ACCOUNT:deliverystream/{name}",
    actions: [
      "firehose:DeleteDeliveryStream",
      "firehose:StartDeliveryStreamEncryption",
      "firehose:StopDeliveryStreamEncryption",
      "firehose:UpdateDestination",
    ],
  },
  aws_kms_alias: { because: "AWS asks the policy of the key that it names, which the key's row has." },
  aws_kms_key: {
    deniedBy: "own-policy",
    on: "kms:REGION:ACCOUNT:key/k1",
    actions: [
      "kms:CreateGrant",
      "kms:DeleteAlias",
      "kms:DisableKey",
      "kms:DisableKeyRotation",
      "kms:PutKeyPolicy",
      "kms:ScheduleKeyDeletion",
      "kms:UpdateAlias",
    ],
  },
  aws_lb: entrance,
  aws_lb_listener: entrance,
  aws_lb_listener_rule: entrance,
  aws_lb_target_group: entrance,
  aws_macie2_account: {
    actions: [
      "macie2:CreateAllowList",
      "macie2:CreateFindingsFilter",
      "macie2:DisableMacie",
      "macie2:UpdateMacieSession",
    ],
  },
  aws_macie2_member: { actions: ["macie2:DeleteMember", "macie2:DisassociateMember"] },
  aws_macie2_organization_admin_account: managementOnly,
  aws_macie2_organization_configuration: { actions: ["macie2:UpdateOrganizationConfiguration"] },
  aws_nat_gateway: network,
  aws_network_acl: network,
  aws_network_acl_association: network,
  aws_network_acl_rule: network,
  aws_networkfirewall_firewall: inspection("firewall", [
    "AssociateFirewallPolicy",
    "DeleteFirewall",
    "DisassociateSubnets",
    "UpdateFirewallDeleteProtection",
    "UpdateFirewallPolicyChangeProtection",
    "UpdateSubnetChangeProtection",
  ]),
  aws_networkfirewall_firewall_policy: inspection("firewall-policy", [
    "DeleteFirewallPolicy",
    "UpdateFirewallPolicy",
  ]),
  aws_networkfirewall_logging_configuration: {
    on: "network-firewall:REGION:ACCOUNT:firewall/{firewall}",
    actions: ["network-firewall:UpdateLoggingConfiguration"],
  },
  aws_networkfirewall_rule_group: inspection("stateful-rulegroup", ["DeleteRuleGroup", "UpdateRuleGroup"]),
  aws_networkfirewall_tls_inspection_configuration: inspection("tls-configuration", [
    "DeleteTLSInspectionConfiguration",
    "UpdateTLSInspectionConfiguration",
  ]),
  aws_organizations_account: managementOnly,
  aws_organizations_delegated_administrator: managementOnly,
  aws_organizations_organization: { actions: ["organizations:LeaveOrganization"] },
  aws_organizations_organizational_unit: managementOnly,
  aws_organizations_policy: managementOnly,
  aws_organizations_policy_attachment: managementOnly,
  aws_organizations_resource_policy: managementOnly,
  aws_ram_principal_association: network,
  aws_ram_resource_association: network,
  aws_ram_resource_share: network,
  aws_ram_sharing_with_organization: managementOnly,
  aws_rds_cluster: store,
  aws_rds_cluster_instance: store,
  aws_rds_cluster_parameter_group: store,
  aws_redshift_cluster: store,
  aws_redshift_logging: store,
  aws_redshift_parameter_group: store,
  aws_redshift_subnet_group: store,
  aws_rolesanywhere_profile: {
    actions: ["rolesanywhere:EnableProfile", "rolesanywhere:UpdateProfile"],
  },
  aws_rolesanywhere_trust_anchor: {
    actions: ["rolesanywhere:DisableCrl", "rolesanywhere:UpdateTrustAnchor"],
  },
  aws_route: network,
  aws_route53_record: network,
  aws_route53_resolver_firewall_config: dnsFirewall,
  aws_route53_resolver_firewall_domain_list: dnsFirewall,
  aws_route53_resolver_firewall_rule: dnsFirewall,
  aws_route53_resolver_firewall_rule_group: dnsFirewall,
  aws_route53_resolver_firewall_rule_group_association: dnsFirewall,
  aws_route53_resolver_query_log_config: {
    on: "route53resolver:REGION:ACCOUNT:resolver-query-log-config/rqlc-1",
    actions: ["route53resolver:DeleteResolverQueryLogConfig"],
  },
  aws_route53_resolver_query_log_config_association: {
    on: "route53resolver:REGION:ACCOUNT:resolver-query-log-config/rqlc-1",
    actions: ["route53resolver:DisassociateResolverQueryLogConfig"],
  },
  aws_route53_zone: network,
  aws_route53profiles_association: network,
  aws_route53profiles_profile: network,
  aws_route53profiles_resource_association: network,
  aws_route_table: network,
  aws_route_table_association: network,
  aws_s3_account_public_access_block: { actions: ["s3:PutAccountPublicAccessBlock"] },
  aws_s3_bucket: {
    ...bucket,
    actions: ["s3:DeleteBucket", "s3:PutBucketAcl", "s3:PutReplicationConfiguration"],
  },
  aws_s3_bucket_lifecycle_configuration: { ...bucket, actions: ["s3:PutLifecycleConfiguration"] },
  aws_s3_bucket_logging: { ...bucket, actions: ["s3:PutBucketLogging"] },
  aws_s3_bucket_notification: { ...bucket, actions: ["s3:PutBucketNotification"] },
  aws_s3_bucket_object_lock_configuration: { ...bucket, actions: ["s3:PutBucketObjectLockConfiguration"] },
  aws_s3_bucket_ownership_controls: { ...bucket, actions: ["s3:PutBucketOwnershipControls"] },
  aws_s3_bucket_policy: { ...bucket, actions: ["s3:DeleteBucketPolicy", "s3:PutBucketPolicy"] },
  aws_s3_bucket_public_access_block: { ...bucket, actions: ["s3:PutBucketPublicAccessBlock"] },
  aws_s3_bucket_replication_configuration: { ...bucket, actions: ["s3:PutReplicationConfiguration"] },
  aws_s3_bucket_server_side_encryption_configuration: {
    ...bucket,
    actions: ["s3:PutEncryptionConfiguration"],
  },
  aws_s3_bucket_versioning: { ...bucket, actions: ["s3:PutBucketVersioning"] },
  aws_s3control_storage_lens_configuration: {
    actions: ["s3:DeleteStorageLensConfiguration", "s3:PutStorageLensConfiguration"],
  },
  aws_secretsmanager_secret: secret,
  aws_secretsmanager_secret_policy: secret,
  aws_secretsmanager_secret_rotation: secret,
  aws_secretsmanager_secret_version: secret,
  aws_security_group: network,
  aws_securityhub_account: {
    actions: [
      "securityhub:BatchDisableStandards",
      "securityhub:DisableImportFindingsForProduct",
      "securityhub:DisableSecurityHub",
      "securityhub:DisassociateFromAdministratorAccount",
      "securityhub:UpdateSecurityHubConfiguration",
    ],
  },
  aws_securityhub_automation_rule: {
    actions: [
      "securityhub:BatchDeleteAutomationRules",
      "securityhub:BatchUpdateAutomationRules",
      "securityhub:CreateAutomationRule",
    ],
  },
  aws_securityhub_configuration_policy: {
    actions: ["securityhub:DeleteConfigurationPolicy", "securityhub:UpdateConfigurationPolicy"],
  },
  aws_securityhub_configuration_policy_association: {
    actions: ["securityhub:StartConfigurationPolicyDisassociation"],
  },
  aws_securityhub_finding_aggregator: {
    actions: ["securityhub:DeleteFindingAggregator", "securityhub:UpdateFindingAggregator"],
  },
  aws_securityhub_organization_admin_account: managementOnly,
  aws_securityhub_organization_configuration: { actions: ["securityhub:UpdateOrganizationConfiguration"] },
  aws_securityhub_standards_subscription: {
    actions: ["securityhub:BatchDisableStandards", "securityhub:UpdateStandardsControl"],
  },
  aws_shield_application_layer_automatic_response: {
    actions: [
      "shield:DisableApplicationLayerAutomaticResponse",
      "shield:UpdateApplicationLayerAutomaticResponse",
    ],
  },
  aws_shield_drt_access_log_bucket_association: { actions: ["shield:DisassociateDRTLogBucket"] },
  aws_shield_drt_access_role_arn_association: {
    actions: ["shield:AssociateDRTRole", "shield:DisassociateDRTRole"],
  },
  aws_shield_proactive_engagement: {
    actions: ["shield:DisableProactiveEngagement", "shield:UpdateEmergencyContactSettings"],
  },
  aws_shield_protection: { actions: ["shield:DeleteProtection"] },
  aws_shield_protection_group: {
    actions: ["shield:DeleteProtectionGroup", "shield:UpdateProtectionGroup"],
  },
  aws_shield_protection_health_check_association: { actions: ["shield:DisassociateHealthCheck"] },
  aws_shield_subscription: { actions: ["shield:DeleteSubscription", "shield:UpdateSubscription"] },
  aws_sns_topic: {
    on: "sns:REGION:ACCOUNT:{name}",
    actions: ["sns:DeleteTopic", "sns:PutDataProtectionPolicy", "sns:SetTopicAttributes"],
  },
  aws_sns_topic_policy: {
    on: "sns:REGION:ACCOUNT:{topic}",
    actions: ["sns:AddPermission", "sns:RemovePermission"],
  },
  aws_sns_topic_subscription: {
    on: "sns:REGION:ACCOUNT:{topic}",
    actions: ["sns:SetSubscriptionAttributes", "sns:Subscribe", "sns:Unsubscribe"],
  },
  aws_sqs_queue: {
    on: "sqs:REGION:ACCOUNT:{name}",
    actions: ["sqs:DeleteQueue", "sqs:PurgeQueue", "sqs:SetQueueAttributes"],
  },
  aws_sqs_queue_policy: {
    on: "sqs:REGION:ACCOUNT:{queue}",
    actions: ["sqs:AddPermission", "sqs:RemovePermission"],
  },
  aws_ssm_document: {
    on: "ssm:REGION:ACCOUNT:document/{name}",
    actions: ["ssm:DeleteDocument", "ssm:UpdateDocument", "ssm:UpdateDocumentDefaultVersion"],
  },
  aws_ssm_parameter: secret,
  aws_ssm_service_setting: {
    on: "ssm:REGION:ACCOUNT:servicesetting/ssm/documents/console/public-sharing-permission",
    actions: ["ssm:ResetServiceSetting", "ssm:UpdateServiceSetting"],
  },
  aws_ssoadmin_account_assignment: {
    actions: ["sso:CreateAccountAssignment", "sso:DeleteAccountAssignment"],
  },
  aws_ssoadmin_customer_managed_policy_attachment: {
    actions: [
      "sso:AttachCustomerManagedPolicyReferenceToPermissionSet",
      "sso:DetachCustomerManagedPolicyReferenceFromPermissionSet",
    ],
  },
  aws_ssoadmin_instance_access_control_attributes: {
    actions: [
      "sso:DeleteInstanceAccessControlAttributeConfiguration",
      "sso:UpdateInstanceAccessControlAttributeConfiguration",
    ],
  },
  aws_ssoadmin_managed_policy_attachment: {
    actions: ["sso:AttachManagedPolicyToPermissionSet", "sso:DetachManagedPolicyFromPermissionSet"],
  },
  aws_ssoadmin_permission_set: {
    actions: [
      "sso:AttachCustomerManagedPolicyReferenceToPermissionSet",
      "sso:CreatePermissionSet",
      "sso:DeletePermissionSet",
      "sso:UpdatePermissionSet",
    ],
  },
  aws_ssoadmin_permission_set_inline_policy: {
    actions: ["sso:DeleteInlinePolicyFromPermissionSet", "sso:PutInlinePolicyToPermissionSet"],
  },
  aws_ssoadmin_permissions_boundary_attachment: {
    actions: ["sso:DeletePermissionsBoundaryFromPermissionSet", "sso:PutPermissionsBoundaryToPermissionSet"],
  },
  aws_subnet: network,
  aws_verifiedaccess_endpoint: network,
  aws_verifiedaccess_group: network,
  aws_verifiedaccess_instance: network,
  aws_verifiedaccess_instance_logging_configuration: network,
  aws_verifiedaccess_instance_trust_provider_attachment: network,
  aws_verifiedaccess_trust_provider: network,
  aws_vpc: network,
  aws_vpc_block_public_access_exclusion: publicAccess,
  aws_vpc_block_public_access_options: publicAccess,
  aws_vpc_endpoint: network,
  aws_vpc_endpoint_route_table_association: network,
  aws_vpc_endpoint_service: network,
  aws_vpc_endpoint_subnet_association: network,
  aws_vpc_ipam_organization_admin_account: managementOnly,
  aws_vpc_ipv4_cidr_block_association: network,
  aws_vpc_security_group_egress_rule: network,
  aws_vpc_security_group_ingress_rule: network,
  aws_vpn_connection: network,
  aws_vpn_connection_route: network,
  aws_vpn_gateway: network,
  aws_wafv2_ip_set: {
    on: "wafv2:REGION:ACCOUNT:regional/ipset/{name}/i1",
    actions: ["wafv2:DeleteIPSet", "wafv2:UpdateIPSet"],
  },
  aws_wafv2_regex_pattern_set: {
    on: "wafv2:REGION:ACCOUNT:regional/regexpatternset/{name}/r1",
    actions: ["wafv2:DeleteRegexPatternSet", "wafv2:UpdateRegexPatternSet"],
  },
  aws_wafv2_web_acl: {
    on: "wafv2:REGION:ACCOUNT:regional/webacl/{name}/w1",
    actions: ["wafv2:DeleteWebACL", "wafv2:UpdateWebACL"],
  },
  aws_wafv2_web_acl_association: {
    because:
      "Which web ACL a team's load balancer has is the team's choice; AWS Config and Security Hub find one without.",
  },
  aws_wafv2_web_acl_logging_configuration: {
    on: "wafv2:REGION:ACCOUNT:regional/webacl/{web_acl}/w1",
    actions: ["wafv2:DeleteLoggingConfiguration", "wafv2:PutLoggingConfiguration"],
  },
};
