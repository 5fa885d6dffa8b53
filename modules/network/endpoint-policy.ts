import { awsOwnedObjects } from "../../core/aws-owned-objects";
import { partitionOf } from "../../core/partition-of";
import type { PolicyDocument, PolicyStatement } from "../../core/policy-document";
import type { Partition } from "../../facts/partitions";
import type { TrustedAccounts } from "./trusted-accounts";

export interface EndpointPolicyProps {
  /** Service as AWS names it behind the region: `s3`, `ssm`, `ecr.api`. */
  readonly service: string;
  readonly region: string;
  /** Account that owns the endpoint. */
  readonly accountId: string;
  /** Organization whose identities and resources may meet. @default none: the account's */
  readonly organizationId?: string;
  /** @default the partition of the Region */
  readonly partition?: Partition;
  /** Accounts outside of the organization that the data perimeter trusts. @default none */
  readonly trusted?: TrustedAccounts;
}

/**
 * Who may reach what through a VPC endpoint: our identities, our resources, both at once. A stolen or
 * smuggled credential of another organization is denied, and so is carrying data to a bucket of theirs.
 * Beside that stand the few resources of AWS's own that its services need, named one by one.
 *
 * Everyone is the principal because a gateway endpoint takes no other, and conditions say who is meant
 * (VPC User Guide, "Principals for gateway endpoints"). An endpoint policy grants nothing by itself: IAM and
 * the resource's policy still decide.
 *
 * Sources: AWS whitepaper "Building a data perimeter on AWS"; AWS samples "data perimeter policy examples".
 */
export function endpointPolicy(props: EndpointPolicyProps): PolicyDocument {
  return { statements: [ownToOwn(props), ...trusted(props), ...exceptions(props)] };
}

function ownToOwn(props: EndpointPolicyProps): PolicyStatement {
  return {
    sid: "AllowOwnIdentitiesToOwnResources",
    reason: "Workloads use the service within the organization, and nobody uses it beyond.",
    effect: "Allow",
    principals: { AWS: "*" },
    actions: ["*"],
    resources: ["*"],
    conditions: { StringEquals: { ...ownIdentity(props), ...ownResource(props) } },
  };
}

function trusted(props: EndpointPolicyProps): PolicyStatement[] {
  const { identityAccountIds = [], resourceAccountIds = [] } = props.trusted ?? {};
  const everything = { effect: "Allow", principals: { AWS: "*" }, actions: ["*"], resources: ["*"] } as const;
  return [
    ...(identityAccountIds.length > 0
      ? [
          {
            ...everything,
            sid: "AllowTrustedIdentitiesToOwnResources",
            reason: "Partners whom the data perimeter names work on the organization's data.",
            conditions: {
              StringEquals: { "aws:PrincipalAccount": [...identityAccountIds].sort(), ...ownResource(props) },
            },
          },
        ]
      : []),
    ...(resourceAccountIds.length > 0
      ? [
          {
            ...everything,
            sid: "AllowOwnIdentitiesToTrustedResources",
            reason: "Workloads use data of accounts that the data perimeter names.",
            conditions: {
              StringEquals: { ...ownIdentity(props), "aws:ResourceAccount": [...resourceAccountIds].sort() },
            },
          },
        ]
      : []),
  ];
}

function exceptions(props: EndpointPolicyProps): PolicyStatement[] {
  // An endpoint for FIPS leads to the same service.
  switch (props.service.replace(/-fips$/, "")) {
    case "s3":
      return storageExceptions(props);
    case "ssm":
      return [systemsManagerException(props)];
    case "ec2":
      return [imageException(props)];
    case "sts":
      return [federationException(props)];
    default:
      return [];
  }
}

function storageExceptions({
  region,
  partition = partitionOf(region),
}: EndpointPolicyProps): PolicyStatement[] {
  const { read, signal } = awsOwnedObjects(region, partition);
  return [
    {
      sid: "AllowReadsToAwsOwnedObjects",
      reason: "Packages, patches, agents and image layers come from buckets of AWS, partly without sign-in.",
      effect: "Allow",
      principals: { AWS: "*" },
      actions: ["s3:GetObject"],
      resources: read,
    },
    {
      sid: "AllowAwsServicesToReceiveSignals",
      reason: "CloudFormation hands out links, signed by itself, to which custom resources report.",
      effect: "Allow",
      principals: { AWS: "*" },
      actions: ["s3:PutObject"],
      resources: signal,
      conditions: { Bool: { "aws:PrincipalIsAWSService": "true" } },
    },
  ];
}

function systemsManagerException(props: EndpointPolicyProps): PolicyStatement {
  const { region, partition = partitionOf(region) } = props;
  return {
    sid: "AllowOwnIdentitiesToAwsOwnedDocuments",
    reason: "Documents, runbooks and public parameters of AWS belong to no account.",
    effect: "Allow",
    principals: { AWS: "*" },
    actions: [
      "ssm:CreateAssociation",
      "ssm:Describe*",
      "ssm:Get*",
      "ssm:List*",
      "ssm:SendCommand",
      "ssm:StartSession",
    ],
    resources: [
      `arn:${partition}:ssm:${region}::automation-definition/*`,
      `arn:${partition}:ssm:${region}::document/*`,
      `arn:${partition}:ssm:${region}::parameter/aws/*`,
    ],
    conditions: { StringEquals: ownIdentity(props) },
  };
}

function imageException(props: EndpointPolicyProps): PolicyStatement {
  return {
    sid: "AllowOwnIdentitiesToLaunchAmazonImages",
    reason: "Amazon's machine images belong to accounts of AWS.",
    effect: "Allow",
    principals: { AWS: "*" },
    actions: ["ec2:RunInstances"],
    resources: ["*"],
    conditions: { StringEquals: { ...ownIdentity(props), "ec2:Owner": "amazon" } },
  };
}

function federationException(props: EndpointPolicyProps): PolicyStatement {
  return {
    sid: "AllowFederatedIdentitiesToOwnRoles",
    reason: "Who signs in with a token has no organization yet; the role that is assumed has.",
    effect: "Allow",
    // A request with a token is signed by nobody; whether AWS counts it as a federated one is not documented.
    principals: { AWS: "*", Federated: "*" },
    actions: ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"],
    resources: ["*"],
    conditions: { StringEquals: ownResource(props) },
  };
}

function ownIdentity({ organizationId, accountId }: EndpointPolicyProps): Record<string, string> {
  return organizationId !== undefined
    ? { "aws:PrincipalOrgID": organizationId }
    : { "aws:PrincipalAccount": accountId };
}

function ownResource({ organizationId, accountId }: EndpointPolicyProps): Record<string, string> {
  return organizationId !== undefined
    ? { "aws:ResourceOrgID": organizationId }
    : { "aws:ResourceAccount": accountId };
}
