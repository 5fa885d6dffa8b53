import { chosenCapabilities } from "../chosen-capabilities";
import type { Rule } from "../rule";

/** Audit Manager is enabled and has an assessment, or neither. */
export const assessmentsAreWhole: Rule = (organization) => {
  const on = chosenCapabilities(organization).has("audit-manager");
  const described = organization.compliance.assessment !== undefined;
  if (on === described) return [];
  return [
    on
      ? {
          path: ["capabilities", "add"],
          found: "audit-manager is added without an assessment",
          allowed: "audit-manager needs compliance.assessment: framework, owner, reports",
          fix: "add compliance.assessment, or remove audit-manager",
        }
      : {
          path: ["compliance", "assessment"],
          found: "there is an assessment, but audit-manager is disabled",
          allowed: "an assessment needs the capability audit-manager",
          fix: "add audit-manager under capabilities.add, or remove the assessment",
        },
  ];
};
