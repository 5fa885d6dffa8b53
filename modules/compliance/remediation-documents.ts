import type { RemediationName } from "../../facts/managed-rules";
import { apiStep } from "../automation/api-step";
import type { AutomationStep } from "../automation/automation-step";
import { scriptStep } from "../automation/script-step";

/** What remediates a finding: steps of an SSM Automation, and what its role must be allowed. */
export interface RemediationDocument {
  /** What it does, as one sentence. */
  readonly does: string;
  /** What a finding's resource is, as AWS Config calls it. */
  readonly resourceType: string;
  /** IAM actions of its steps, and no others, each with what it may be done to: an ARN without partition, or `*`. */
  readonly actions: Readonly<Record<string, string>>;
  readonly steps: readonly AutomationStep[];
}

const resource = "{{ ResourceId }}";

/** Revokes rules of a security group one by one, so that a rule which is wider than a port goes as a whole. */
function revoking(which: string): readonly string[] {
  return [
    "import boto3",
    "def handler(event, context):",
    "    ec2 = boto3.client('ec2')",
    "    group = event['ResourceId']",
    "    pages = ec2.get_paginator('describe_security_group_rules').paginate(",
    "        Filters=[{'Name': 'group-id', 'Values': [group]}])",
    "    rules = [rule for page in pages for rule in page['SecurityGroupRules']]",
    `    wrong = [rule for rule in rules if ${which}]`,
    "    for egress in (False, True):",
    "        ids = [rule['SecurityGroupRuleId'] for rule in wrong if rule['IsEgress'] == egress]",
    "        if ids and egress:",
    "            ec2.revoke_security_group_egress(GroupId=group, SecurityGroupRuleIds=ids)",
    "        elif ids:",
    "            ec2.revoke_security_group_ingress(GroupId=group, SecurityGroupRuleIds=ids)",
    "    return {'revoked': len(wrong)}",
  ];
}

const fromAnywhereToAdministration =
  "not rule['IsEgress'] and (rule.get('CidrIpv4') == '0.0.0.0/0' or rule.get('CidrIpv6') == '::/0') and (rule['IpProtocol'] == '-1' or any(rule['FromPort'] <= port <= rule['ToPort'] for port in (22, 3389)))";

/**
 * Palisade's own automations: each does the least that remediates a finding, by API calls that can be read here.
 * Source: AWS Systems Manager User Guide "Automation actions reference"; the API reference of each service.
 */
export const remediationDocuments: Readonly<Record<RemediationName, RemediationDocument>> = {
  "block-bucket-public-access": {
    does: "Blocks public access to the bucket.",
    resourceType: "AWS::S3::Bucket",
    actions: {
      "s3:PutBucketPublicAccessBlock": "s3:::*",
    },
    steps: [
      apiStep("Block", "s3", "PutPublicAccessBlock", {
        Bucket: resource,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      }),
    ],
  },
  "close-administration-ports": {
    does: "Revokes the rules by which the security group admits the internet to SSH or RDP.",
    resourceType: "AWS::EC2::SecurityGroup",
    actions: {
      "ec2:DescribeSecurityGroupRules": "*",
      "ec2:RevokeSecurityGroupIngress": "ec2:*:ACCOUNT:security-group/*",
    },
    steps: [scriptStep("Revoke", ["ResourceId"], revoking(fromAnywhereToAdministration))],
  },
  "empty-default-security-group": {
    does: "Revokes every rule of the default security group.",
    resourceType: "AWS::EC2::SecurityGroup",
    actions: {
      "ec2:DescribeSecurityGroupRules": "*",
      "ec2:RevokeSecurityGroupEgress": "ec2:*:ACCOUNT:security-group/*",
      "ec2:RevokeSecurityGroupIngress": "ec2:*:ACCOUNT:security-group/*",
    },
    steps: [scriptStep("Revoke", ["ResourceId"], revoking("True"))],
  },
  "encrypt-new-volumes": {
    does: "Switches encryption of new EBS volumes and snapshots on.",
    resourceType: "AWS::::Account",
    actions: {
      "ec2:EnableEbsEncryptionByDefault": "*",
    },
    steps: [apiStep("Enable", "ec2", "EnableEbsEncryptionByDefault", {})],
  },
  "log-vpc-flows": {
    does: "Sends the flows of the VPC to the log archive.",
    resourceType: "AWS::EC2::VPC",
    actions: {
      "ec2:CreateFlowLogs": "ec2:*:ACCOUNT:*",
      "logs:CreateLogDelivery": "*",
      "logs:GetLogDelivery": "*",
      "logs:ListLogDeliveries": "*",
    },
    steps: [
      apiStep("Log", "ec2", "CreateFlowLogs", {
        ResourceIds: [resource],
        ResourceType: "VPC",
        TrafficType: "ALL",
        LogDestinationType: "s3",
        LogDestination: "{{ LogBucketArn }}",
      }),
    ],
  },
  "make-database-private": {
    does: "Takes the database off the internet.",
    resourceType: "AWS::RDS::DBInstance",
    actions: {
      "rds:DescribeDBInstances": "rds:*:ACCOUNT:db:*",
      "rds:ModifyDBInstance": "rds:*:ACCOUNT:db:*",
    },
    steps: [
      {
        ...apiStep("Find", "rds", "DescribeDBInstances", {
          Filters: [{ Name: "dbi-resource-id", Values: [resource] }],
        }),
        outputs: [{ Name: "Identifier", Selector: "$.DBInstances[0].DBInstanceIdentifier", Type: "String" }],
      },
      apiStep("Close", "rds", "ModifyDBInstance", {
        DBInstanceIdentifier: "{{ Find.Identifier }}",
        // Takes effect at once by itself; ApplyImmediately would carry out whatever else is pending.
        PubliclyAccessible: false,
      }),
    ],
  },
  "make-database-snapshot-private": {
    does: "Stops sharing the snapshot of a database or of an Aurora cluster with everybody.",
    resourceType: "AWS::RDS::DBSnapshot",
    actions: {
      "rds:ModifyDBClusterSnapshotAttribute": "rds:*:ACCOUNT:cluster-snapshot:*",
      "rds:ModifyDBSnapshotAttribute": "rds:*:ACCOUNT:snapshot:*",
    },
    steps: [
      scriptStep(
        "Close",
        ["ResourceId"],
        [
          "import boto3",
          "def handler(event, context):",
          "    rds = boto3.client('rds')",
          "    name = event['ResourceId']",
          "    closing = {'AttributeName': 'restore', 'ValuesToRemove': ['all']}",
          "    try:",
          "        rds.modify_db_cluster_snapshot_attribute(DBClusterSnapshotIdentifier=name, **closing)",
          "    except rds.exceptions.DBClusterSnapshotNotFoundFault:",
          "        rds.modify_db_snapshot_attribute(DBSnapshotIdentifier=name, **closing)",
          "    return {'closed': name}",
        ],
      ),
    ],
  },
  "make-snapshots-private": {
    does: "Stops sharing the account's EBS snapshots of the region with everybody.",
    resourceType: "AWS::::Account",
    actions: {
      "ec2:DescribeSnapshots": "*",
      "ec2:ModifySnapshotAttribute": "ec2:*::snapshot/*",
    },
    steps: [
      scriptStep(
        "Close",
        ["ResourceId"],
        [
          "import boto3",
          "def handler(event, context):",
          "    ec2 = boto3.client('ec2')",
          "    pages = ec2.get_paginator('describe_snapshots').paginate(",
          "        OwnerIds=['self'], RestorableByUserIds=['all'])",
          "    public = [one['SnapshotId'] for page in pages for one in page['Snapshots']]",
          "    for snapshot in public:",
          "        ec2.modify_snapshot_attribute(SnapshotId=snapshot, Attribute='createVolumePermission',",
          "            OperationType='remove', GroupNames=['all'])",
          "    return {'closed': public}",
        ],
      ),
    ],
  },
  "require-imdsv2": {
    does: "Makes the instance ask for a session token.",
    resourceType: "AWS::EC2::Instance",
    actions: {
      "ec2:ModifyInstanceMetadataOptions": "ec2:*:ACCOUNT:instance/*",
    },
    steps: [
      apiStep("Require", "ec2", "ModifyInstanceMetadataOptions", {
        InstanceId: resource,
        HttpTokens: "required",
      }),
    ],
  },
  "rotate-key": {
    does: "Switches yearly rotation of the key on.",
    resourceType: "AWS::KMS::Key",
    actions: {
      "kms:EnableKeyRotation": "kms:*:ACCOUNT:key/*",
    },
    steps: [apiStep("Rotate", "kms", "EnableKeyRotation", { KeyId: resource })],
  },
  "start-trail": {
    does: "Starts the trail again, in the account that owns it.",
    resourceType: "AWS::::Account",
    actions: {
      "cloudtrail:StartLogging": "cloudtrail:*:ACCOUNT:trail/*",
    },
    steps: [apiStep("Start", "cloudtrail", "StartLogging", { Name: "{{ TrailArn }}" })],
  },
};
