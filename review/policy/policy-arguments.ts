/** What a policy is about, and so how bad it is when it widens. */
export type PolicyKind =
  | "endpoint"
  | "identity"
  | "key"
  | "resource"
  | "resource-control"
  | "service-control"
  | "trust";

/** An argument that holds a policy document. */
export interface PolicyArgument {
  readonly path: string;
  readonly kind: PolicyKind;
}

const resource = (...types: readonly string[]) =>
  types.map((type) => [type, [{ path: "policy", kind: "resource" }]] as const);

/**
 * Which arguments of which types hold policies.
 *
 * Source: Terraform AWS provider 5.100 and 6, arguments that take JSON of IAM.
 */
export const policyArguments: ReadonlyMap<string, readonly PolicyArgument[]> = new Map<
  string,
  readonly PolicyArgument[]
>([
  ["aws_iam_policy", [{ path: "policy", kind: "identity" }]],
  ["aws_iam_role_policy", [{ path: "policy", kind: "identity" }]],
  ["aws_iam_user_policy", [{ path: "policy", kind: "identity" }]],
  ["aws_iam_group_policy", [{ path: "policy", kind: "identity" }]],
  ["aws_iot_policy", [{ path: "policy", kind: "identity" }]],
  [
    "aws_iam_role",
    [
      { path: "assume_role_policy", kind: "trust" },
      { path: "inline_policy.policy", kind: "identity" },
    ],
  ],
  ["aws_ssoadmin_permission_set_inline_policy", [{ path: "inline_policy", kind: "identity" }]],
  ["aws_kms_key", [{ path: "policy", kind: "key" }]],
  ["aws_kms_replica_key", [{ path: "policy", kind: "key" }]],
  ["aws_kms_external_key", [{ path: "policy", kind: "key" }]],
  ["aws_kms_replica_external_key", [{ path: "policy", kind: "key" }]],
  ["aws_kms_key_policy", [{ path: "policy", kind: "key" }]],
  ["aws_organizations_policy", [{ path: "content", kind: "service-control" }]],
  ["aws_organizations_resource_policy", [{ path: "content", kind: "resource" }]],
  ["aws_vpc_endpoint", [{ path: "policy", kind: "endpoint" }]],
  ["aws_vpc_endpoint_policy", [{ path: "policy", kind: "endpoint" }]],
  ["aws_cloudwatch_log_resource_policy", [{ path: "policy_document", kind: "resource" }]],
  ["aws_cloudwatch_log_destination_policy", [{ path: "access_policy", kind: "resource" }]],
  ["aws_opensearch_domain", [{ path: "access_policies", kind: "resource" }]],
  ["aws_opensearch_domain_policy", [{ path: "access_policies", kind: "resource" }]],
  ["aws_elasticsearch_domain", [{ path: "access_policies", kind: "resource" }]],
  ["aws_elasticsearch_domain_policy", [{ path: "access_policies", kind: "resource" }]],
  ["aws_glacier_vault", [{ path: "access_policy", kind: "resource" }]],
  ["aws_s3tables_table_bucket_policy", [{ path: "resource_policy", kind: "resource" }]],
  ["aws_s3tables_table_policy", [{ path: "resource_policy", kind: "resource" }]],
  ["aws_s3control_object_lambda_access_point_policy", [{ path: "policy", kind: "resource" }]],
  ["aws_s3control_multi_region_access_point_policy", [{ path: "details.policy", kind: "resource" }]],
  ["aws_dynamodb_resource_policy", [{ path: "policy", kind: "resource" }]],
  ["aws_codeartifact_domain_permissions_policy", [{ path: "policy_document", kind: "resource" }]],
  ["aws_codeartifact_repository_permissions_policy", [{ path: "policy_document", kind: "resource" }]],
  ...resource(
    "aws_s3_bucket",
    "aws_s3_bucket_policy",
    "aws_s3_access_point",
    "aws_s3_directory_bucket_policy",
    "aws_s3control_bucket_policy",
    "aws_s3control_access_point_policy",
    "aws_s3control_access_grants_instance_resource_policy",
    "aws_sqs_queue",
    "aws_sqs_queue_policy",
    "aws_sns_topic",
    "aws_sns_topic_policy",
    "aws_cloudwatch_event_bus_policy",
    "aws_secretsmanager_secret",
    "aws_secretsmanager_secret_policy",
    "aws_ecr_repository_policy",
    "aws_ecr_registry_policy",
    "aws_ecrpublic_repository_policy",
    "aws_backup_vault_policy",
    "aws_efs_file_system_policy",
    "aws_api_gateway_rest_api",
    "aws_api_gateway_rest_api_policy",
    "aws_glue_resource_policy",
    "aws_kinesis_resource_policy",
    "aws_ses_identity_policy",
    "aws_media_store_container_policy",
    "aws_acmpca_policy",
    "aws_redshift_resource_policy",
    "aws_vpclattice_auth_policy",
    "aws_vpclattice_resource_policy",
    "aws_schemas_registry_policy",
    "aws_msk_cluster_policy",
    "aws_networkfirewall_resource_policy",
  ),
]);
