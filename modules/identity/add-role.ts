import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import type { Construct } from "constructs";
import type { PolicyStatement } from "../../core/policy-document";
import { policyJson } from "../../core/policy-json";
import { statementsJson } from "../../core/statements-json";
import type { Partition } from "../../facts/partitions";
import { declaresPower } from "../declares-power";
import type { RolePermissions } from "./role-permissions";

/** A role, who may take it, and what it may do. */
export interface RoleProps extends RolePermissions {
  readonly roleName: string;
  readonly partition: Partition;
  readonly description: string;
  /** Begins and ends with `/`. @default "/" */
  readonly path?: string;
  readonly trust: readonly PolicyStatement[];
  /** Hours after which a session ends, 1 to 12. @default 1 */
  readonly sessionHours?: number;
  /** @default none beside those of the provider */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Adds a role as `Resource`, with its policies; the reasons of statements stand beside it. */
export function addRole(scope: Construct, props: RoleProps): IamRole {
  const { statements = [], ownStatements = [], partition } = props;
  const role = new IamRole(scope, "Resource", {
    name: props.roleName,
    description: props.description,
    ...(props.path !== undefined && { path: props.path }),
    maxSessionDuration: (props.sessionHours ?? 1) * 3600,
    assumeRolePolicy: policyJson({ statements: props.trust }),
    ...(props.boundaryArn !== undefined && { permissionsBoundary: props.boundaryArn }),
    ...(props.tags !== undefined && { tags: props.tags }),
  });
  declaresPower(role, ...(props.powers ?? []));
  for (const policy of props.managedPolicies) {
    new IamRolePolicyAttachment(scope, policy, {
      role: role.name,
      policyArn: `arn:${partition}:iam::aws:policy/${policy}`,
    });
  }
  if (statements.length + ownStatements.length > 0) {
    const inline = new IamRolePolicy(scope, "Policy", {
      name: "access",
      role: role.name,
      policy: statementsJson(statements, ownStatements),
    });
    if (statements.length > 0) {
      inline.addOverride(
        "//.statements",
        statements.map(({ sid, reason }) => ({ sid, reason })),
      );
    }
  }
  return role;
}
