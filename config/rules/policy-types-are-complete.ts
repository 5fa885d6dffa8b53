import type { Rule } from "../rule";

/** Guardrails are service control policies, so that type stays enabled. */
export const policyTypesAreComplete: Rule = ({ organization }) =>
  organization === undefined || organization.policyTypes.includes("SERVICE_CONTROL_POLICY")
    ? []
    : [
        {
          path: ["organization", "policyTypes"],
          found: `found ${organization.policyTypes.join(", ") || "none"}`,
          allowed: "SERVICE_CONTROL_POLICY is among them: without it the guardrails do nothing",
          fix: "add SERVICE_CONTROL_POLICY",
        },
      ];
