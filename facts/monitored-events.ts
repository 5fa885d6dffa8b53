/** An event in the audit trail that somebody has to hear of. */
export interface MonitoredEvent {
  /** Requirement of CIS AWS Foundations 7.0. */
  readonly cis: string;
  /** What happened, as one sentence for whoever gets the alarm. */
  readonly says: string;
  /** Filter pattern of CloudWatch Logs, character by character as the scanners compare it. */
  readonly pattern: string;
}

/**
 * The fifteen events of CIS AWS Foundations 5.1 to 5.15, with the patterns that AWS Security Hub (CloudWatch.1 to
 * CloudWatch.14, which demand an exact match) and Prowler accept. They are never edited: an alarm that excludes
 * known false positives stands beside them.
 *
 * Sources: CIS AWS Foundations Benchmark 7.0, 5.1 to 5.15; Security Hub User Guide "Amazon CloudWatch controls".
 * As of: 2026-11-24
 */
export const monitoredEvents = {
  "unauthorized-calls": {
    cis: "5.1",
    says: "A call was denied: somebody probes for access, or a workload lacks a permission.",
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
  },
  "sign-in-without-mfa": {
    cis: "5.2",
    says: "An IAM user signed in to the console without a second factor.",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  },
  "root-use": {
    cis: "5.3",
    says: "The root user of an account did something.",
    pattern:
      '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
  },
  "iam-policy-changes": {
    cis: "5.4",
    says: "A policy of IAM was changed, attached or detached.",
    pattern:
      "{($.eventSource=iam.amazonaws.com) && ((($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy)))}",
  },
  "trail-changes": {
    cis: "5.5",
    says: "A trail was made, changed, removed, started or stopped.",
    pattern:
      "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
  },
  "sign-in-failures": {
    cis: "5.6",
    says: "A sign-in to the console failed.",
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
  },
  "key-removals": {
    cis: "5.7",
    says: "A KMS key was disabled or is to be deleted.",
    pattern:
      "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
  },
  "bucket-policy-changes": {
    cis: "5.8",
    says: "Who may reach a bucket, or how long it keeps objects, was changed.",
    pattern:
      "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
  },
  "config-changes": {
    cis: "5.9",
    says: "AWS Config was stopped or its delivery changed.",
    pattern:
      "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
  },
  "security-group-changes": {
    cis: "5.10",
    says: "A security group or one of its rules was changed.",
    pattern:
      "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
  },
  "network-acl-changes": {
    cis: "5.11",
    says: "A network ACL, its entries or its subnets were changed.",
    pattern:
      "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
  },
  "gateway-changes": {
    cis: "5.12",
    says: "A customer or internet gateway was changed.",
    pattern:
      "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
  },
  "route-changes": {
    cis: "5.13",
    says: "A route or route table was changed.",
    pattern:
      "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
  },
  "vpc-changes": {
    cis: "5.14",
    says: "A VPC or one of its peerings was changed.",
    pattern:
      "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
  },
  "organization-changes": {
    cis: "5.15",
    says: "The organization, its accounts, OUs or policies were changed.",
    pattern:
      "{($.eventSource=organizations.amazonaws.com) && (($.eventName=AcceptHandshake) || ($.eventName=AttachPolicy) || ($.eventName=CancelHandshake) || ($.eventName=CreateAccount) || ($.eventName=CreateOrganization) || ($.eventName=CreateOrganizationalUnit) || ($.eventName=CreatePolicy) || ($.eventName=DeclineHandshake) || ($.eventName=DeleteOrganization) || ($.eventName=DeleteOrganizationalUnit) || ($.eventName=DeletePolicy) || ($.eventName=EnableAllFeatures) || ($.eventName=EnablePolicyType) || ($.eventName=InviteAccountToOrganization) || ($.eventName=LeaveOrganization) || ($.eventName=DetachPolicy) || ($.eventName=DisablePolicyType) || ($.eventName=MoveAccount) || ($.eventName=RemoveAccountFromOrganization) || ($.eventName=UpdateOrganizationalUnit) || ($.eventName=UpdatePolicy))}",
  },
} as const satisfies Readonly<Record<string, MonitoredEvent>>;

export type MonitoredEventId = keyof typeof monitoredEvents;
