import { Names } from "../../core/names/names";
import { deploymentRoles } from "../deployment-roles";
import { formerNames } from "../former-names";
import { prefixOf } from "../prefix-of";
import type { Finding, Rule } from "../rule";
import { sameRole } from "../same-role";

/**
 * Roles that guardrails exempt share their names with no other role: what is allowed to one would be allowed to the other.
 */
export const exemptRolesAreDistinct: Rule = (organization) => {
  const names = new Names({ prefix: prefixOf(organization) });
  const { deployment, guardrails } = organization;
  const made = [...names.bootstrap.stateRoles, names.logging.trailRole(), ...names.deployedRoles()];
  const deploying = deploymentRoles(organization).map(({ name }) => name);
  const findings: Finding[] = [];
  for (const list of ["breakGlass", "responders"] as const) {
    for (const [index, name] of guardrails[list].entries()) {
      if (name.startsWith("AWSServiceRoleFor")) {
        findings.push({
          path: ["guardrails", list, index],
          found: `found ${name}, the name of a service-linked role`,
          allowed: "a role of yours: AWS exempts service-linked roles from service control policies",
          fix: "remove it",
        });
        continue;
      }
      const there = [...deploying, deployment.accessRole, ...made].find((other) => sameRole(other, name));
      if (there === undefined) continue;
      findings.push({
        path: ["guardrails", list, index],
        found: `found ${name}, the name of the role ${there}`,
        allowed: "an exempt role does not share its name with another role",
        fix: "name another role",
      });
    }
  }
  for (const key of ["role", "nextRole"] as const) {
    const name = deployment[key];
    if (name === undefined) continue;
    const others = key === "role" ? [] : [deployment.role];
    const taken = [...others, deployment.accessRole, ...made].find((other) => sameRole(other, name));
    const former = formerNames(deployment).find((other) => sameRole(other, name));
    if (taken !== undefined) {
      findings.push({
        path: ["deployment", key],
        found: `found ${name}, the name of the role ${taken}`,
        allowed: "Palisade creates the deployment role, so its name must be unique",
        fix: "choose another name",
      });
    } else if (former !== undefined) {
      findings.push({
        path: ["deployment", key],
        found: `found ${name}, which renamedFrom lists as a former name`,
        allowed: "a name that the deployment role has not had: the role with a former name is deleted",
        fix: "choose another name, or correct renamedFrom",
      });
    }
  }
  return findings;
};
