import { deploymentRoles } from "../../config/deployment-roles";
import { grantedByPolicies } from "../../config/granted-by-policies";
import type { RoleOfPipeline } from "../../config/pipeline-roles";
import { denyLastingCredentials } from "../../core/deny-lasting-credentials";
import { denyReadingOtherData } from "../../core/deny-reading-other-data";
import type { PolicyStatement } from "../../core/policy-document";
import { stateAccess } from "../../core/state-access";
import type { RolePermissions } from "../../modules/identity/role-permissions";
import type { Estate } from "../estate";
import { writtenPermissions } from "./written-permissions";

/** What a role of a pipeline may do: read, apply this organization's stacks, or what its own policies say. */
export function pipelinePermissions(
  estate: Estate,
  { account, written: { access, state } }: RoleOfPipeline,
): RolePermissions {
  const { partition } = estate.names;
  if (access === "deployment")
    return { managedPolicies: [], statements: deployment(estate), powers: [appliesStacks] };
  if (access !== "read") {
    const granted = grantedByPolicies(access, [denyLastingCredentials]);
    const own = writtenPermissions(estate, account, granted, access.boundary);
    return {
      ...own,
      statements: [
        ...(state === undefined ? [] : stateAccess(state, partition, "write")),
        ...granted.statements,
      ],
    };
  }
  const open: Record<string, readonly string[]> =
    state === undefined
      ? {}
      : {
          "s3:GetObject": [`arn:${partition}:s3:::${state.bucket}/${state.path}/*`],
          "kms:Decrypt": [state.keyArn],
        };
  return {
    managedPolicies: ["ReadOnlyAccess"],
    statements: [
      ...(state === undefined ? [] : stateAccess(state, partition, "read")),
      ...denyReadingOtherData(open),
    ],
  };
}

const appliesStacks = {
  escalations: ["sts:AssumeRole"],
  reason:
    "Terraform works through the deployment role of each account of the organization; who may run the pipeline is the file's to say.",
};

/** It takes the roles that apply stacks and keep their states, in accounts of this organization, and does nothing by itself. */
function deployment(estate: Estate): PolicyStatement[] {
  const { names } = estate;
  const roles = [
    ...deploymentRoles(estate.organization).map(({ name }) => name),
    ...names.bootstrap.stateRoles,
  ];
  return [
    {
      sid: "AllowDeploymentRoles",
      reason: "Terraform takes the deployment role of each account, and the role for its state.",
      effect: "Allow",
      actions: ["sts:AssumeRole"],
      resources: roles.map((role) => names.roleArn("*", role)).sort(),
      ...(estate.organizationId !== undefined && {
        conditions: { StringEquals: { "aws:ResourceOrgID": estate.organizationId } },
      }),
    },
  ];
}
