import { OrganizationsResourcePolicy } from "@cdktf/provider-aws/lib/organizations-resource-policy";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface PolicyDelegationProps {
  /** Account whose IAM decides who manages the policies, twelve digits. */
  readonly accountId: string;
  /** Policy types that it manages, as AWS spells them; never those that deny. */
  readonly policyTypes: readonly string[];
  /** ARN patterns of its roles that may change and attach policies. @default everybody there whom IAM lets */
  readonly roleArns?: readonly string[];
  /** Why, in a sentence. */
  readonly reason: string;
  /** @default "aws" */
  readonly partition?: Partition;
  readonly organization: ITerraformDependable;
  /** Id of the resource policy that the organization has already and that is adopted, `rp-...`. @default none */
  readonly adoptedId?: string;
}

/**
 * Lets one account manage policies of some types for the organization, and see what they are attached to. Service and
 * resource control policies stay with the management account: whoever manages them is bound by none.
 *
 * Source: AWS Organizations User Guide "Resource-based delegation policy examples".
 */
export class PolicyDelegation extends Construct {
  readonly resource: OrganizationsResourcePolicy;

  constructor(scope: Construct, id: string, props: PolicyDelegationProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new OrganizationsResourcePolicy(this, "Resource", {
      content: policyJson({ statements: statements(props) }),
      dependsOn: [props.organization],
    });
    if (props.adoptedId !== undefined) adopt(this.resource, props.adoptedId);
    this.resource.addOverride(
      "//.statements",
      statements(props).map(({ sid, reason }) => ({ sid, reason })),
    );
    fulfils(this, "governance.policies-delegated");
  }
}

function statements({
  accountId,
  policyTypes,
  roleArns,
  reason,
  partition = "aws",
}: PolicyDelegationProps): PolicyStatement[] {
  const principals = { AWS: `arn:${partition}:iam::${accountId}:root` };
  const ofTypes = {
    StringEquals: { "organizations:PolicyType": [...policyTypes].sort() },
    ...(roleArns !== undefined && { ArnLike: { "aws:PrincipalArn": [...roleArns].sort() } }),
  };
  return [
    {
      sid: "AllowReadingOfOrganization",
      reason: "Policies are attached to roots, OUs and accounts, which have to be found first.",
      effect: "Allow",
      principals,
      actions: [
        "organizations:DescribeAccount",
        "organizations:DescribeOrganization",
        "organizations:DescribeOrganizationalUnit",
        "organizations:ListAccounts",
        "organizations:ListAccountsForParent",
        "organizations:ListChildren",
        "organizations:ListOrganizationalUnitsForParent",
        "organizations:ListParents",
        "organizations:ListRoots",
        "organizations:ListTagsForResource",
      ],
      resources: ["*"],
    },
    {
      sid: "AllowManagingOfPolicyTypes",
      reason,
      effect: "Allow",
      principals,
      actions: [
        "organizations:AttachPolicy",
        "organizations:CreatePolicy",
        "organizations:DeletePolicy",
        "organizations:DescribeEffectivePolicy",
        "organizations:DescribePolicy",
        "organizations:DetachPolicy",
        "organizations:ListPolicies",
        "organizations:ListPoliciesForTarget",
        "organizations:ListTargetsForPolicy",
        "organizations:UpdatePolicy",
      ],
      resources: ["*"],
      conditions: ofTypes,
    },
  ];
}
