import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import type { DataKeyUsers, KeyRingProps } from "./key-ring-props";

/** What launching an instance from an encrypted image takes; nobody encrypts or decrypts data of their own with it. */
const launching = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncrypt*"];

/**
 * What other accounts may do with a data key: launch instances from images that are encrypted with it, through EC2 and in
 * no other way. Their own IAM policies decide who of them may. EC2 Auto Scaling of another account gets its use by a
 * grant, which somebody of that account makes for its service-linked role.
 *
 * Sources: Amazon EC2 User Guide "Share an AMI with specific AWS accounts", "Allow organizations and OUs to use a KMS
 * key"; AWS KMS Developer Guide "kms:GrantIsForAWSResource", "kms:GranteePrincipal"; EC2 Auto Scaling User Guide
 * "Required AWS KMS key policy for use with encrypted volumes", example 2.
 */
export function imageStatements({ names, region }: KeyRingProps, users: DataKeyUsers): PolicyStatement[] {
  const root = (id: string) => `arn:${names.partition}:iam::${id}:root`;
  const named = "accountIds" in users;
  if (named && users.accountIds.length === 0) return [];
  const principals = { AWS: named ? [...users.accountIds].sort().map(root) : "*" };
  const equals = {
    ...(!named && { "aws:PrincipalOrgID": users.organizationId }),
    "kms:ViaService": viaService("ec2", region),
  };
  const scaling = named ? [...users.autoScalingAccountIds].sort() : [];
  return [
    {
      sid: "AllowLaunchesFromImages",
      reason: "Accounts with which images are shared launch instances from them; EC2 decrypts the snapshots.",
      effect: "Allow",
      principals,
      actions: launching,
      resources: ["*"],
      conditions: { StringEquals: equals },
    },
    {
      sid: "AllowGrantsForLaunchesFromImages",
      reason: "EC2 keeps using the key for the volumes of an instance after the call that launched it.",
      effect: "Allow",
      principals,
      actions: ["kms:CreateGrant"],
      resources: ["*"],
      conditions: { Bool: { "kms:GrantIsForAWSResource": "true" }, StringEquals: equals },
    },
    ...(scaling.length === 0
      ? []
      : [
          {
            sid: "AllowGrantsForAutoScalingOfOthers",
            reason:
              "A key policy of another account is not enough for a service-linked role: it needs a grant.",
            effect: "Allow",
            principals: { AWS: scaling.map(root) },
            actions: ["kms:CreateGrant"],
            resources: ["*"],
            conditions: {
              StringEquals: {
                "kms:GranteePrincipal": scaling.map((id) =>
                  names.roleArn(
                    id,
                    "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
                  ),
                ),
              },
            },
          } as const,
        ]),
  ];
}
