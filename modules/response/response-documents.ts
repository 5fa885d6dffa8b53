import type { ResponseName } from "../../core/response-name";
import { apiStep } from "../automation/api-step";
import type { AutomationStep } from "../automation/automation-step";
import { scriptStep } from "../automation/script-step";

/** What an answer is told of a finding. */
export interface ResponseParameter {
  readonly says: string;
  /** Where the value is in the event. */
  readonly path: string;
  /** What it may look like, as a regular expression: it comes from outside. */
  readonly pattern: string;
}

/** What is done about a finding of GuardDuty: steps of an SSM Automation, and what their role must be allowed. */
export interface ResponseDocument {
  /** What it does, as one sentence. */
  readonly does: string;
  /** What undoes it, as one sentence for whoever was hit by mistake. */
  readonly undo: string;
  /** Parameters: name -> where the value is in a finding. */
  readonly parameters: Readonly<Record<string, ResponseParameter>>;
  /** Which findings of high severity it answers, as part of an event pattern. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** IAM actions of its steps, and no others, each with what it may be done to: ARNs without partition, or `*`. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly AutomationStep[];
}

const isolating = [
  "import boto3",
  "def handler(event, context):",
  "    ec2 = boto3.client('ec2')",
  "    name, instance = event['IsolationGroup'], event['InstanceId']",
  "    pages = ec2.get_paginator('describe_network_interfaces').paginate(",
  "        Filters=[{'Name': 'attachment.instance-id', 'Values': [instance]}])",
  "    interfaces = [one for page in pages for one in page['NetworkInterfaces']]",
  "    if not interfaces:",
  "        raise Exception(f'{instance} has no network interface')",
  "    isolated, before, evidence = {}, {}, None",
  "    for interface in interfaces:",
  "        vpc, number = interface['VpcId'], interface['NetworkInterfaceId']",
  "        if vpc not in isolated:",
  "            isolated[vpc] = isolation_group(ec2, name, vpc)",
  "        groups = [group['GroupId'] for group in interface['Groups']]",
  "        if groups == [isolated[vpc]]:",
  "            continue",
  "        evidence = evidence or snapshots(ec2, instance)",
  "        before[number] = groups",
  "        for part in range(0, len(groups), 10):",
  "            ec2.create_tags(Resources=[number], Tags=[{",
  "                'Key': f'{name}:groups-before-{part // 10 + 1}',",
  "                'Value': ' '.join(groups[part:part + 10])}])",
  "        ec2.modify_network_interface_attribute(",
  "            NetworkInterfaceId=number, Groups=[isolated[vpc]])",
  "    return {'groupsBefore': before, 'evidence': evidence}",
  "def snapshots(ec2, instance):",
  "    # A volume that cannot be copied is no reason to leave the intruder in.",
  "    try:",
  "        made = ec2.create_snapshots(",
  "            InstanceSpecification={'InstanceId': instance}, Description=f'Evidence of {instance}')",
  "        return [one['SnapshotId'] for one in made['Snapshots']]",
  "    except Exception as error:",
  "        return [str(error)]",
  "def isolation_group(ec2, name, vpc):",
  "    found = ec2.describe_security_groups(Filters=[",
  "        {'Name': 'group-name', 'Values': [name]}, {'Name': 'vpc-id', 'Values': [vpc]}])['SecurityGroups']",
  "    group = found[0]['GroupId'] if found else ec2.create_security_group(",
  "        GroupName=name, VpcId=vpc, Description='Lets nothing in or out')['GroupId']",
  "    for one in ec2.describe_security_groups(GroupIds=[group])['SecurityGroups']:",
  "        if one['IpPermissions']:",
  "            ec2.revoke_security_group_ingress(GroupId=group, IpPermissions=one['IpPermissions'])",
  "        if one['IpPermissionsEgress']:",
  "            ec2.revoke_security_group_egress(GroupId=group, IpPermissions=one['IpPermissionsEgress'])",
  "    return group",
];

const iamName = "^[A-Za-z0-9+=,.@_-]{1,64}$";
const accessKey = "$.detail.resource.accessKeyDetails";

/**
 * Palisade's answers to an intruder. Each does one thing that stops the intruder, that destroys nothing, and that a person
 * can undo.
 *
 * Sources: GuardDuty User Guide "Remediating security issues", "GuardDuty finding types"; AWS Security Incident Response
 * Technical Guide "Containment"; the API reference of each service.
 */
export const responseDocuments: Readonly<Record<ResponseName, ResponseDocument>> = {
  "close-bucket": {
    does: "Blocks public access to the bucket that was opened to everybody.",
    undo: "Remove the bucket's own public access block, if the account's allows it.",
    parameters: {
      BucketName: {
        says: "The bucket.",
        path: "$.detail.resource.s3BucketDetails[0].name",
        pattern: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
      },
    },
    answers: {
      type: [
        { prefix: "Policy:S3/BucketAnonymousAccessGranted" },
        { prefix: "Policy:S3/BucketPublicAccessGranted" },
      ],
    },
    actions: { "s3:PutBucketPublicAccessBlock": ["s3:::*"] },
    steps: [
      apiStep("Block", "s3", "PutPublicAccessBlock", {
        Bucket: "{{ BucketName }}",
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      }),
    ],
  },
  "deactivate-access-key": {
    does: "Deactivates the access key of an IAM user with which an intruder works.",
    undo: "Activate the key again; better, make another and delete it.",
    parameters: {
      AccessKeyId: {
        says: "The access key.",
        path: `${accessKey}.accessKeyId`,
        pattern: "^[A-Z0-9]{16,128}$",
      },
      UserName: { says: "The user whose key it is.", path: `${accessKey}.userName`, pattern: iamName },
    },
    answers: { resource: { resourceType: ["AccessKey"], accessKeyDetails: { userType: ["IAMUser"] } } },
    actions: { "iam:UpdateAccessKey": ["iam::ACCOUNT:user/*"] },
    steps: [
      apiStep("Deactivate", "iam", "UpdateAccessKey", {
        UserName: "{{ UserName }}",
        AccessKeyId: "{{ AccessKeyId }}",
        Status: "Inactive",
      }),
    ],
  },
  "isolate-instance": {
    does: "Takes snapshots of the instance's volumes, and moves its network interfaces to a security group that lets nothing in or out; connections that stand and are tracked end when they are idle.",
    undo: "Give each network interface the groups back that its tags name.",
    parameters: {
      InstanceId: {
        says: "The instance.",
        path: "$.detail.resource.instanceDetails.instanceId",
        pattern: "^i-[0-9a-f]{8,17}$",
      },
    },
    answers: {
      type: [
        "Backdoor:EC2/",
        "CryptoCurrency:EC2/",
        "Execution:EC2/",
        "Impact:EC2/",
        "Trojan:EC2/",
        "UnauthorizedAccess:EC2/MetadataDNSRebind",
        "UnauthorizedAccess:EC2/Tor",
      ].map((prefix) => ({ prefix })),
    },
    actions: {
      "ec2:CreateSecurityGroup": ["ec2:*:ACCOUNT:security-group/*", "ec2:*:ACCOUNT:vpc/*"],
      "ec2:CreateSnapshots": ["ec2:*::snapshot/*", "ec2:*:ACCOUNT:instance/*", "ec2:*:ACCOUNT:volume/*"],
      "ec2:CreateTags": ["ec2:*:ACCOUNT:network-interface/*"],
      "ec2:DescribeNetworkInterfaces": ["*"],
      "ec2:DescribeSecurityGroups": ["*"],
      "ec2:ModifyNetworkInterfaceAttribute": [
        "ec2:*:ACCOUNT:instance/*",
        "ec2:*:ACCOUNT:network-interface/*",
        "ec2:*:ACCOUNT:security-group/*",
      ],
      "ec2:RevokeSecurityGroupEgress": ["ec2:*:ACCOUNT:security-group/*"],
      "ec2:RevokeSecurityGroupIngress": ["ec2:*:ACCOUNT:security-group/*"],
    },
    // GuardDuty tells of a finding again and again: what is isolated already is left alone, and copied once.
    steps: [scriptStep("Isolate", ["InstanceId", "IsolationGroup"], isolating)],
  },
  "quarantine-role": {
    does: "Denies everything to the role whose credentials left their instance, until somebody detaches AWSDenyAll.",
    undo: "Detach the policy AWSDenyAll from the role, after its sessions have ended.",
    parameters: {
      RoleName: { says: "The role.", path: `${accessKey}.userName`, pattern: iamName },
    },
    answers: {
      type: [{ prefix: "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration" }],
      resource: { accessKeyDetails: { userType: ["AssumedRole"] } },
    },
    actions: { "iam:AttachRolePolicy": ["iam::ACCOUNT:role/*"] },
    steps: [
      apiStep("Deny", "iam", "AttachRolePolicy", {
        RoleName: "{{ RoleName }}",
        PolicyArn: "arn:aws:iam::aws:policy/AWSDenyAll",
      }),
    ],
  },
};
