import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { denyLeavingOrganization } from "../../core/deny-leaving-organization";
import { lastingCredentialActions } from "../../core/lasting-credential-actions";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { declaresPower } from "../declares-power";
import { fulfils } from "../fulfils";
import { removeBlock } from "../remove-block";
import { requireProps } from "../require-props";
import { trustStatement } from "./trust-statement";

export interface DeploymentRoleProps {
  readonly roleName: string;
  /** AWS partition. @default "aws" */
  readonly partition?: Partition;
  /** ARNs of roles of the account that this one must not change: itself and those that could change it. */
  readonly protectedRoleArns: readonly string[];
  /** ARNs of the roles that run Terraform. */
  readonly trustedPrincipals: readonly string[];
  /** Organization the trusted principals must belong to. @default not checked: there is no organization */
  readonly organizationId?: string;
}

/**
 * The role that every stack's provider assumes in an account. It administers the account, since a baseline
 * touches identity, keys and logs; what a baseline never does is denied to it: long-lived credentials, leaving
 * or dismantling the organization, changing itself. In member accounts guardrails hold it to that. In the management account
 * nothing does: an administrator can make another role and work as that one, so what is denied there stops accidents, not
 * somebody who means it. Who may assume the role is what protects that account.
 *
 * Sources: AWS Security Reference Architecture "Deployment roles"; IAM User Guide "AWS global condition context keys".
 */
export class DeploymentRole extends Construct {
  readonly resource: IamRole;

  /**
   * States that another role has followed the one with this construct id, which is to be deleted: Terraform would
   * otherwise let go of an administrator.
   */
  static retired(scope: Construct, id: string): void {
    removeBlock(scope, "aws_iam_role", id, "destroy");
  }

  constructor(scope: Construct, id: string, props: DeploymentRoleProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Assumed by Terraform to apply the security baseline",
      maxSessionDuration: 3600,
      assumeRolePolicy: policyJson({ statements: [trustStatement(props)] }),
      lifecycle: { preventDestroy: true },
    });
    new IamRolePolicyAttachment(this, "Administration", {
      role: this.resource.name,
      policyArn: `arn:${props.partition ?? "aws"}:iam::aws:policy/AdministratorAccess`,
    });
    new IamRolePolicy(this, "NeverAllowed", {
      name: "never-allowed",
      role: this.resource.name,
      policy: policyJson({
        statements: [
          {
            sid: "DenyLongLivedCredentials",
            reason: "A baseline makes roles; keys and passwords that last are never part of it.",
            effect: "Deny",
            actions: lastingCredentialActions,
            resources: ["*"],
          },
          denyLeavingOrganization,
          {
            sid: "DenyChangesToBootstrapRoles",
            reason:
              "Bootstrap stacks are applied through another role; this one can neither widen itself nor take over those that are exempt more.",
            effect: "Deny",
            actions: [
              "iam:AttachRolePolicy",
              "iam:DeleteRole",
              "iam:DeleteRolePermissionsBoundary",
              "iam:DeleteRolePolicy",
              "iam:DetachRolePolicy",
              "iam:PutRolePermissionsBoundary",
              "iam:PutRolePolicy",
              "iam:UpdateAssumeRolePolicy",
              "iam:UpdateRole",
            ],
            resources: props.protectedRoleArns,
          },
        ],
      }),
    });
    declaresPower(this.resource, {
      escalations: ["*:*"],
      reason:
        "A baseline touches identity, keys and logs of the account. Named roles alone take this one, for an hour.",
    });
    fulfils(this, "delivery.deployment-roles-scoped");
  }
}
