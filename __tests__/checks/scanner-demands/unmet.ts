import { connected } from "./connected";
import type { Predicate } from "./demand";
import { allowsAnyone } from "./policy-predicates";
import { unconstrainedActions } from "./unconstrained-actions";
import { valuesAt } from "./values-at";

const first = (path: string, body: Parameters<typeof valuesAt>[0]) => valuesAt(body, path)[0];
const everywhere: Predicate = () => true;
/** checkov wants both in one root module, and reads the argument that is deprecated. */
const withoutAutoEnable: Predicate = ({ stack }) =>
  !Object.values(stack.resource?.["aws_guardduty_organization_configuration"] ?? {}).some(
    (body) => body["auto_enable"] === true,
  );

/**
 * When checkov 3.3 itself fails a resource, for each exception, by check and type. Without one in what is emitted, an
 * exception is stale.
 */
export const unmet: Readonly<Record<string, Predicate>> = {
  "CKV2_AWS_1 aws_network_acl": ({ body }) => valuesAt(body, "subnet_ids").length === 0,
  "CKV2_AWS_3 aws_guardduty_detector": withoutAutoEnable,
  "CKV2_AWS_3 aws_guardduty_organization_configuration": withoutAutoEnable,
  "CKV2_AWS_48 aws_config_configuration_recorder": ({ body }) =>
    first("recording_group.include_global_resource_types", body) !== true,
  "CKV2_AWS_5 aws_security_group": (group) =>
    ["aws_instance", "aws_lb", "aws_network_interface", "aws_vpc_endpoint"].every(
      (type) => connected(group, type).length === 0,
    ),
  "CKV_AWS_112 aws_ssm_document": ({ body }) => !/"kmsKeyId":\s*"[^"]/.test(String(body["content"])),
  "CKV_AWS_144 aws_s3_bucket": (bucket) =>
    connected(bucket, "aws_s3_bucket_replication_configuration").length === 0,
  "CKV_AWS_145 aws_s3_bucket": (bucket) =>
    !connected(bucket, "aws_s3_bucket_server_side_encryption_configuration").some(({ body }) =>
      JSON.stringify(body).includes('"aws:kms"'),
    ),
  "CKV_AWS_148 aws_default_vpc": everywhere,
  "CKV_AWS_18 aws_s3_bucket": (bucket) => connected(bucket, "aws_s3_bucket_logging").length === 0,
  "CKV_AWS_24 aws_vpc_security_group_ingress_rule": ({ body }) =>
    body["from_port"] === 22 && body["cidr_ipv4"] === undefined,
  "CKV_AWS_260 aws_vpc_security_group_ingress_rule": ({ body }) =>
    body["from_port"] === 80 && (body["cidr_ipv4"] === "0.0.0.0/0" || body["cidr_ipv4"] === undefined),
  "CKV_AWS_273 aws_iam_user": everywhere,
  "CKV_AWS_274 aws_iam_role_policy_attachment": ({ body }) =>
    String(body["policy_arn"]).endsWith(":policy/AdministratorAccess"),
  "CKV_AWS_274 aws_ssoadmin_managed_policy_attachment": ({ body }) =>
    String(body["managed_policy_arn"]).endsWith(":policy/AdministratorAccess"),
  "CKV_AWS_286 aws_iam_policy": ({ body }) =>
    unconstrainedActions(body["policy"]).include("lambda:UpdateFunctionCode"),
  "CKV_AWS_287 aws_iam_policy": ({ body }) =>
    unconstrainedActions(body["policy"]).include("ecr:GetAuthorizationToken"),
  "CKV_AWS_288 aws_iam_policy": ({ body }) => unconstrainedActions(body["policy"]).include("s3:GetObject"),
  "CKV_AWS_289 aws_iam_policy": ({ body }) =>
    unconstrainedActions(body["policy"]).restrictable("Permissions management"),
  "CKV_AWS_290 aws_iam_policy": ({ body }) => unconstrainedActions(body["policy"]).restrictable("Write"),
  "CKV_AWS_33 aws_kms_key": ({ body }) => allowsAnyone(body["policy"]),
  "CKV_AWS_352 aws_network_acl_rule": ({ body }) =>
    body["egress"] !== true && body["from_port"] === undefined,
  "CKV_AWS_355 aws_iam_policy": ({ body }) => unconstrainedActions(body["policy"]).restrictable(),
  // Its pattern wants the slash behind the name of the owner.
  "CKV_AWS_393 aws_iam_role": ({ body }) => /"repo:[^"/]+@\d+\//.test(String(body["assume_role_policy"])),
  "CKV_AWS_70 aws_s3_bucket_policy": ({ body }) => allowsAnyone(body["policy"]),
};
