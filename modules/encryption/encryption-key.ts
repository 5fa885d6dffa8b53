import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface EncryptionKeyProps {
  /** `alias/<name>`. */
  readonly alias: string;
  /** What the key is for, shown in the console. */
  readonly description: string;
  /** Account that owns the key. */
  readonly accountId: string;
  /** AWS partition. @default "aws" */
  readonly partition?: Partition;
  /** ARNs of the roles that may change the key and its policy. At least one, or nobody could. */
  readonly administratorArns: readonly string[];
  /** Who may use the key, and under which conditions. */
  readonly statements: readonly PolicyStatement[];
}

/**
 * A customer managed key: rotated each year, deleted only after thirty days, kept by `prevent_destroy`, its
 * policy naming roles and services and never everyone.
 *
 * Access is decided by this policy alone: nothing in it lets an IAM policy of the account grant use of the key.
 *
 * Sources: AWS KMS Developer Guide "Key policies", "Least-privilege permissions"; CIS 4.6.
 */
export class EncryptionKey extends Construct {
  readonly resource: KmsKey;

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new KmsKey(this, "Resource", {
      description: props.description,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: policyJson({ statements: [administration(props), inspection(props), ...props.statements] }),
      lifecycle: { preventDestroy: true },
    });
    new KmsAlias(this, "Alias", { name: props.alias, targetKeyId: this.resource.keyId });
    fulfils(this, "encryption.keys-rotated", "encryption.keys-closed");
  }
}

function administration(props: EncryptionKeyProps): PolicyStatement {
  const root = `arn:${props.partition ?? "aws"}:iam::${props.accountId}:root`;
  return {
    sid: "AllowAdministrationByNamedRoles",
    reason:
      "The roles that apply Terraform manage the key but cannot use it; the root user is the way back in. Named by condition, so that a role made again keeps its access.",
    effect: "Allow",
    principals: { AWS: [root] },
    actions: [
      "kms:CancelKeyDeletion",
      "kms:CreateAlias",
      "kms:DeleteAlias",
      "kms:DescribeKey",
      "kms:DisableKey",
      "kms:EnableKey",
      "kms:EnableKeyRotation",
      "kms:GetKeyPolicy",
      "kms:GetKeyRotationStatus",
      "kms:ListGrants",
      "kms:ListKeyPolicies",
      "kms:ListKeyRotations",
      "kms:ListResourceTags",
      "kms:PutKeyPolicy",
      "kms:RevokeGrant",
      "kms:ScheduleKeyDeletion",
      "kms:TagResource",
      "kms:UntagResource",
      "kms:UpdateAlias",
      "kms:UpdateKeyDescription",
    ],
    resources: ["*"],
    conditions: { ArnEquals: { "aws:PrincipalArn": [...props.administratorArns, root] } },
  };
}

function inspection(props: EncryptionKeyProps): PolicyStatement {
  return {
    sid: "AllowInspectionByAccount",
    reason:
      "Auditors and posture tools of the account read the key's settings where IAM lets them; none of it uses the key.",
    effect: "Allow",
    principals: { AWS: [`arn:${props.partition ?? "aws"}:iam::${props.accountId}:root`] },
    actions: [
      "kms:DescribeKey",
      "kms:GetKeyPolicy",
      "kms:GetKeyRotationStatus",
      "kms:ListGrants",
      "kms:ListKeyPolicies",
      "kms:ListResourceTags",
    ],
    resources: ["*"],
  };
}
