import { Names } from "../../core/names/names";
import { deploymentPipelineArns } from "../deployment-pipeline-arns";
import { deploymentRoles } from "../deployment-roles";
import { pipelineRoles } from "../pipeline-roles";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import { sameRole } from "../same-role";

/**
 * Who may assume the deployment role exists before it: IAM refuses a trust policy that names a role which does not, and a
 * role that Palisade makes would have to apply itself. Pipelines that apply stacks are made by the bootstrap of the state
 * account, before any role that trusts them.
 *
 * Source: IAM User Guide "AWS JSON policy elements: Principal".
 */
export const trustedRolesExistBefore: Rule = (organization) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const made = [
    ...deploymentRoles(organization).map(({ name }) => name),
    ...names.bootstrap.stateRoles,
    ...names.deployedRoles(),
    ...pipelineRoles(organization).map(({ roleName }) => roleName),
  ];
  const { deployment } = organization;
  const pipelines = deploymentPipelineArns(organization);
  return (["trustedPrincipals", "managementTrustedPrincipals"] as const).flatMap((list) =>
    deployment[list].flatMap((arn, index): Finding[] => {
      if (list === "trustedPrincipals" && pipelines.includes(arn)) return [];
      const role = arn.slice(arn.lastIndexOf("/") + 1);
      const taken = made.find((other) => sameRole(other, role));
      if (taken === undefined) return [];
      return [
        {
          path: ["deployment", list, index],
          found: `${arn}, the role ${taken}`,
          allowed:
            "roles that exist before: Palisade makes that one, and IAM refuses to trust a role that is not there",
          fix: "name the role of a pipeline or of people",
        },
      ];
    }),
  );
};
