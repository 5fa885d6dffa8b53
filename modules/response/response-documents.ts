import type { ResponseName } from "../../core/response-name";
import { apiStep } from "../automation/api-step";
import type { AutomationStep } from "../automation/automation-step";
import { scriptStep } from "../automation/script-step";
import { isolationScript } from "./isolation-script";

/** What a response reads of a finding. */
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
  /** Findings of high severity that start it, as part of an event pattern. */
  readonly findings: Readonly<Record<string, unknown>>;
  /** IAM actions of its steps, and no others, each with what it may be done to: ARNs without partition, or `*`. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly AutomationStep[];
}

const iamName = "^[A-Za-z0-9+=,.@_-]{1,64}$";
const accessKey = "$.detail.resource.accessKeyDetails";

/**
 * Palisade's response automations. Each does one thing that stops the intruder, that destroys nothing, and that a person
 * can undo.
 *
 * Sources: GuardDuty User Guide "Remediating security issues", "GuardDuty finding types"; AWS Security Incident Response
 * Technical Guide "Containment"; the API reference of each service.
 */
export const responseDocuments: Readonly<Record<ResponseName, ResponseDocument>> = {
  "close-bucket": {
    does: "Blocks public access to the bucket that was opened to everybody.",
    undo: "Remove the bucket's public access block; that of the account, where there is one, keeps it closed still.",
    parameters: {
      BucketName: {
        says: "The bucket.",
        path: "$.detail.resource.s3BucketDetails[0].name",
        pattern: "^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$",
      },
    },
    findings: {
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
    does: "Deactivates the access key of an IAM user with which an intruder works. Sessions already made with it, and sign-ins to the console, are not ended.",
    undo: "Activate the key again; better, make another and delete it.",
    parameters: {
      AccessKeyId: {
        says: "The access key.",
        path: `${accessKey}.accessKeyId`,
        pattern: "^AKIA[A-Z0-9]{12,124}$",
      },
      UserName: { says: "The user whose key it is.", path: `${accessKey}.userName`, pattern: iamName },
    },
    // A session of a user has a key as well, which begins otherwise and cannot be deactivated.
    findings: {
      resource: {
        resourceType: ["AccessKey"],
        accessKeyDetails: { accessKeyId: [{ prefix: "AKIA" }], userType: ["IAMUser"] },
      },
    },
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
    does: "Puts the instance on standby in its Auto Scaling group, takes snapshots of its volumes, and moves its network interfaces to a security group without rules. Connections that stand end when they are idle; Amazon's DNS, the metadata service and time stay reachable: security groups do not filter them.",
    undo: "Give each network interface the groups back that its tags name, and take the instance out of standby.",
    parameters: {
      InstanceId: {
        says: "The instance.",
        path: "$.detail.resource.instanceDetails.instanceId",
        pattern: "^i-[0-9a-f]{8,17}$",
      },
    },
    findings: {
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
      "autoscaling:DescribeAutoScalingInstances": ["*"],
      "autoscaling:EnterStandby": ["autoscaling:*:ACCOUNT:autoScalingGroup:*:autoScalingGroupName/*"],
      // A VPC may be shared by another account.
      "ec2:CreateSecurityGroup": ["ec2:*:*:vpc/*", "ec2:*:ACCOUNT:security-group/*"],
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
    steps: [scriptStep("Isolate", ["InstanceId", "IsolationGroup"], isolationScript)],
  },
  "quarantine-role": {
    does: "Denies everything to the role whose credentials left their instance, until somebody detaches AWSDenyAll.",
    undo: "Detach the policy AWSDenyAll from the role, after its sessions have ended.",
    parameters: {
      RoleName: { says: "The role.", path: `${accessKey}.userName`, pattern: iamName },
    },
    findings: {
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
