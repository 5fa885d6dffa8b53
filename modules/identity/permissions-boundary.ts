import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { Construct } from "constructs";
import { denyLastingCredentials } from "../../core/deny-lasting-credentials";
import type { GrantingStatement } from "../../core/granting-statement";
import type { PolicyStatement } from "../../core/policy-document";
import { policyEscalations } from "../../core/policy-escalations";
import { policyJson } from "../../core/policy-json";
import { workloadPath } from "../../core/workload-path";
import type { Partition } from "../../facts/partitions";
import { declaresPower } from "../declares-power";
import { fulfils } from "../fulfils";
import { roleChanges } from "../governance/role-changes";
import { requireProps } from "../require-props";

export interface PermissionsBoundaryProps {
  readonly policyName: string;
  readonly partition: Partition;
  readonly accountId: string;
  /** Beginning of the names of the baseline's roles, which nobody within the boundary takes or changes. */
  readonly prefix: string;
  /** Services that may be used, by the prefix of their actions. */
  readonly services: readonly string[];
}

/**
 * The most that a role of a team may do, whatever its policies say. It travels: a role within it makes roles only with the
 * same boundary, and can neither change it nor take it off. What it makes has the path `/workload/`, so that it neither passes
 * nor rewrites what has no boundary.
 *
 * Sources: IAM User Guide "Permissions boundaries for IAM entities", "Delegate responsibility to others by using permissions
 * boundaries".
 */
export class PermissionsBoundary extends Construct {
  readonly resource: IamPolicy;

  constructor(scope: Construct, id: string, props: PermissionsBoundaryProps) {
    super(scope, id);
    requireProps(this, props);
    const policy = policyJson({ statements: statements(props) });
    this.resource = new IamPolicy(this, "Resource", {
      name: props.policyName,
      description: "The most that a role of a team may do",
      policy,
      lifecycle: { preventDestroy: true },
    });
    const { Statement } = JSON.parse(policy) as { readonly Statement: readonly GrantingStatement[] };
    const escalations = policyEscalations(Statement).map(({ id }) => id);
    if (escalations.length > 0) declaresPower(this.resource, { escalations, reason: ceiling });
    fulfils(this, "identity.boundary-travels");
  }
}

const ceiling =
  "A boundary grants nothing: these are the ways that policies of teams can have within it, for what is within it as well.";

function statements({
  policyName,
  partition,
  accountId,
  prefix,
  services,
}: PermissionsBoundaryProps): readonly PolicyStatement[] {
  const iam = `arn:${partition}:iam::${accountId}`;
  const boundary = `${iam}:policy/${policyName}`;
  return [
    {
      sid: "AllowServices",
      reason: "A ceiling for roles of teams: what is beyond it, no policy gives.",
      effect: "Allow",
      actions: [...new Set(services)].sort().map((service) => `${service}:*`),
      resources: ["*"],
    },
    {
      sid: "AllowReadingIdentities",
      reason: "Tools look up roles and policies.",
      effect: "Allow",
      actions: ["iam:Get*", "iam:List*", "sts:GetCallerIdentity"],
      resources: ["*"],
    },
    {
      sid: "AllowRolesWithinBoundary",
      reason: "Teams make roles for their workloads, within the same ceiling.",
      effect: "Allow",
      actions: [
        "iam:AttachRolePolicy",
        "iam:CreateRole",
        "iam:DeleteRolePolicy",
        "iam:DetachRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:PutRolePolicy",
      ],
      resources: [`${iam}:role${workloadPath}*`],
      conditions: { StringEquals: { "iam:PermissionsBoundary": boundary } },
    },
    {
      sid: "AllowRestOfRoles",
      reason: "What belongs to roles and gives nothing that the boundary does not.",
      effect: "Allow",
      actions: [
        "iam:AddRoleToInstanceProfile",
        "iam:CreateInstanceProfile",
        "iam:CreatePolicy",
        "iam:CreatePolicyVersion",
        "iam:DeleteInstanceProfile",
        "iam:DeletePolicy",
        "iam:DeletePolicyVersion",
        "iam:DeleteRole",
        "iam:RemoveRoleFromInstanceProfile",
        "iam:Tag*",
        "iam:Untag*",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ],
      resources: [
        `${iam}:instance-profile${workloadPath}*`,
        `${iam}:policy${workloadPath}*`,
        `${iam}:role${workloadPath}*`,
      ],
    },
    {
      sid: "AllowPassingRoles",
      reason: "Services are given roles of workloads, all of which are within the boundary.",
      effect: "Allow",
      actions: ["iam:PassRole"],
      resources: [`${iam}:role${workloadPath}*`],
    },
    {
      sid: "DenyBoundaryChanges",
      reason: "Whoever is within the boundary does not move it.",
      effect: "Deny",
      actions: [
        "iam:CreatePolicyVersion",
        "iam:DeletePolicy",
        "iam:DeletePolicyVersion",
        "iam:SetDefaultPolicyVersion",
      ],
      resources: [boundary],
    },
    {
      sid: "DenyTakingBoundaryOff",
      reason: "A role without its boundary may do all that its policies say.",
      effect: "Deny",
      actions: ["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"],
      resources: ["*"],
    },
    {
      sid: "DenyBaselineRoles",
      reason:
        "Roles of the baseline have no boundary: to take, pass or change one is the way around this one.",
      effect: "Deny",
      actions: [...roleChanges, "sts:AssumeRole"],
      resources: [`${iam}:role/${prefix}-*`, `${iam}:role/OrganizationAccountAccessRole`],
    },
    denyLastingCredentials,
  ];
}
