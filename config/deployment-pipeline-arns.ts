import { partitionOf } from "../core/partition-of";
import { pipelineRoles } from "./pipeline-roles";
import type { Organization } from "./schema/organization";

/** ARNs of the pipelines' roles that apply the stacks of the organization. */
export function deploymentPipelineArns(organization: Organization): string[] {
  const partition = partitionOf(organization.regions.home);
  return pipelineRoles(organization)
    .filter(({ written }) => written.access === "deployment")
    .map(
      ({ account, roleName }) =>
        `arn:${partition}:iam::${organization.accounts[account]?.id ?? ""}:role/${roleName}`,
    );
}
