import type { Rule } from "../rule";

/** Most guardrails are service control policies, so that policy type must stay enabled. */
export const policyTypesAreComplete: Rule = ({ organization }) =>
  organization === undefined || organization.policyTypes.includes("SERVICE_CONTROL_POLICY")
    ? []
    : [
        {
          path: ["organization", "policyTypes"],
          found: `found ${organization.policyTypes.join(", ") || "none"}`,
          allowed: "SERVICE_CONTROL_POLICY is required: without it guardrails have no effect",
          fix: "add SERVICE_CONTROL_POLICY",
        },
      ];
