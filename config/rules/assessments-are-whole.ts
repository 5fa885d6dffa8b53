import type { Rule } from "../rule";
import { switchedOn } from "../switched-on";

/** Audit Manager is switched on and told what to assess, or neither. */
export const assessmentsAreWhole: Rule = (organization) => {
  const on = switchedOn(organization).has("audit-manager");
  const told = organization.compliance.assessment !== undefined;
  if (on === told) return [];
  return [
    on
      ? {
          path: ["capabilities", "add"],
          found: "audit-manager is added, and nothing says what it assesses",
          allowed: "compliance.assessment names a framework, an owner and a bucket for reports",
          fix: "add compliance.assessment, or remove audit-manager",
        }
      : {
          path: ["compliance", "assessment"],
          found: "an assessment is described, and audit-manager is off",
          allowed: "an assessment is made where the capability is added",
          fix: "add audit-manager under capabilities.add, or remove the assessment",
        },
  ];
};
