import type { GuardrailTarget } from "./guardrail-target";
import type { Organization } from "./schema/organization";
import { unitPaths } from "./unit-paths";

/** Everything that policies can be attached to, from the root downwards. */
export function guardrailTargets(organization: Organization): GuardrailTarget[] {
  return [
    { kind: "root", name: "root" },
    ...unitPaths(organization).map((name) => ({ kind: "unit" as const, name })),
    ...Object.entries(organization.accounts)
      .filter(([, { role }]) => role !== "management")
      .map(([name]) => ({ kind: "account" as const, name })),
  ];
}
