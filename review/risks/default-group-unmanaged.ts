import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import { forgotten } from "../judges/forgotten";
import type { Risk } from "../risk";

const defaultGroupDeleted = deletedOf(
  ["aws_default_security_group", "aws_default_network_acl", "aws_default_route_table"],
  "is no longer managed: it stays as it is until somebody changes it",
);

export const defaultGroupUnmanaged = {
  id: "default-group-unmanaged",
  severity: "medium",
  reason: "A setting that keeps something closed is kept by being in the configuration.",
  advice: "Keep it.",
  source: "Terraform AWS provider, aws_default_security_group: removing it changes nothing at AWS",
  reads: {
    aws_default_security_group: [],
    aws_default_network_acl: [],
    aws_default_vpc: [],
    aws_default_route_table: [],
    aws_s3_account_public_access_block: [],
    aws_s3_bucket_public_access_block: [],
    aws_ebs_encryption_by_default: [],
    aws_ec2_instance_metadata_defaults: [],
    aws_iam_account_password_policy: [],
  },
  judge: anyOf(
    forgotten("is no longer managed: it stays as it is until somebody changes it"),
    defaultGroupDeleted,
  ),
  cases: {
    dangerous: [
      { type: "aws_default_route_table", before: {} },
      { type: "aws_default_network_acl", before: {} },
      { type: "aws_default_security_group", before: { ingress: [] }, action: "forget" },
      { type: "aws_default_security_group", before: { ingress: [] } },
    ],
    harmless: [{ type: "aws_default_security_group", after: {} }],
  },
} as const satisfies Risk;
