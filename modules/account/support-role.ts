import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { trustStatement } from "../bootstrap/trust-statement";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface SupportRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  /** ARNs of the roles that may take it: those of people, since a pipeline has nothing to ask AWS. */
  readonly principals: readonly string[];
  /** Organization that the principals must belong to. @default not required */
  readonly organizationId?: string;
}

/**
 * The role through which somebody opens and follows cases with AWS Support, and does nothing else.
 *
 * Source: CIS AWS Foundations 2.15; Security Hub IAM.18.
 */
export class SupportRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: SupportRoleProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Manages cases with AWS Support.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            ...trustStatement({
              trustedPrincipals: props.principals,
              ...(props.organizationId !== undefined && { organizationId: props.organizationId }),
            }),
            reason: "The people who open and follow cases with AWS Support, by roles that are named.",
          },
        ],
      }),
    });
    new IamRolePolicyAttachment(this, "Access", {
      role: this.resource.name,
      policyArn: `arn:${props.partition}:iam::aws:policy/AWSSupportAccess`,
    });
    fulfils(this, "account.support-reachable");
  }
}
