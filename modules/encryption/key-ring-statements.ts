import type { KeyPurpose } from "../../core/key-purpose";
import { logsPrincipal } from "../../core/logs-principal";
import type { PolicyStatement } from "../../core/policy-document";
import { viaService } from "../../core/via-service";
import { imageStatements } from "./image-statements";
import type { KeyRingProps } from "./key-ring-props";

/** Services through which principals of the account may use a key; `logs` is used by the service itself. */
const services: Readonly<Record<Exclude<KeyPurpose, "logs">, readonly string[]>> = {
  data: ["dynamodb", "ecr", "elasticfilesystem", "lambda", "rds", "s3", "sns", "sqs"],
  backup: ["backup"],
  secrets: ["secretsmanager", "ssm"],
};

const use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

/**
 * Who may use a key of the ring. Principals of the account need IAM's permission as well, and can use a key only
 * through the services it is meant for: none of them decrypts anything by calling KMS itself. EC2 is the exception: whoever
 * EC2 lets launch an instance uses the data key there, as with the key that AWS makes (`aws/ebs`), since the service-linked
 * roles of Auto Scaling, Spot and fleets, by which EKS and ECS launch too, have no IAM permission for keys.
 *
 * Sources: AWS KMS Developer Guide "kms:ViaService", "kms:GrantIsForAWSResource"; Amazon EBS User Guide
 * "Default KMS key for Amazon EBS encryption" and the policy of `aws/ebs`; CloudWatch Logs User Guide
 * "Encrypt log data using AWS KMS"; EC2 Auto Scaling User Guide "Required AWS KMS key policy".
 */
export function keyRingStatements(purpose: KeyPurpose, props: KeyRingProps): PolicyStatement[] {
  const { names, accountId, region } = props;
  if (purpose === "logs") return [logs(props)];
  const account = { AWS: [`arn:${names.partition}:iam::${accountId}:root`] };
  const via = services[purpose].map((service) => viaService(service, region));
  const statements: PolicyStatement[] = [
    {
      sid: "AllowUseThroughServices",
      reason: "Principals that IAM permits use the key through the services it is for, and only so.",
      effect: "Allow",
      principals: account,
      actions: use,
      resources: ["*"],
      conditions: { StringEquals: { "kms:CallerAccount": accountId, "kms:ViaService": via } },
    },
    {
      sid: "AllowGrantsForServices",
      reason:
        "Services keep using a volume's or database's key after the call that made it; a grant lets them.",
      effect: "Allow",
      principals: account,
      actions: ["kms:CreateGrant"],
      resources: ["*"],
      conditions: {
        Bool: { "kms:GrantIsForAWSResource": "true" },
        StringEquals: { "kms:CallerAccount": accountId, "kms:ViaService": via },
      },
    },
  ];
  if (purpose !== "data") return statements;
  return [
    ...statements,
    ...launches(props),
    ...(props.autoScaling === "used" ? autoScaling(props) : []),
    ...(props.dataKeyUsers === undefined ? [] : imageStatements(props, props.dataKeyUsers)),
  ];
}

function logs({ names, accountId, region }: KeyRingProps): PolicyStatement {
  return {
    sid: "AllowUseByLogGroups",
    reason: "CloudWatch Logs encrypts the log groups of this account and region, and no others.",
    effect: "Allow",
    principals: { Service: [logsPrincipal(names.partition, region)] },
    actions: use,
    resources: ["*"],
    conditions: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": `arn:${names.partition}:logs:${region}:${accountId}:log-group:*`,
      },
    },
  };
}

function launches({ accountId, region }: KeyRingProps): PolicyStatement[] {
  const throughEc2 = { "kms:CallerAccount": accountId, "kms:ViaService": viaService("ec2", region) };
  return [
    {
      sid: "AllowUseThroughEc2",
      reason:
        "Service-linked roles that launch instances have no IAM permission for keys; EC2 decides who of this account launches.",
      effect: "Allow",
      principals: { AWS: "*" },
      actions: use,
      resources: ["*"],
      conditions: { StringEquals: throughEc2 },
    },
    {
      sid: "AllowGrantsThroughEc2",
      reason: "EC2 keeps using the key for the volumes of an instance after the call that launched it.",
      effect: "Allow",
      principals: { AWS: "*" },
      actions: ["kms:CreateGrant"],
      resources: ["*"],
      conditions: { Bool: { "kms:GrantIsForAWSResource": "true" }, StringEquals: throughEc2 },
    },
  ];
}

function autoScaling({ names, accountId }: KeyRingProps): PolicyStatement[] {
  const role = names.roleArn(
    accountId,
    "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling",
  );
  return [
    {
      sid: "AllowUseByAutoScaling",
      reason:
        "Auto Scaling launches instances with encrypted volumes; its role has no IAM policy for the key.",
      effect: "Allow",
      principals: { AWS: [role] },
      actions: use,
      resources: ["*"],
    },
    {
      sid: "AllowGrantsForAutoScaling",
      reason: "Auto Scaling hands EC2 the use of the key for the instances it launches.",
      effect: "Allow",
      principals: { AWS: [role] },
      actions: ["kms:CreateGrant"],
      resources: ["*"],
      conditions: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
