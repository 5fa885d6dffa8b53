import type { GuardrailTarget } from "./guardrail-target";
import { ouPaths } from "./ou-paths";
import type { Organization } from "./schema/organization";

/** Everything that policies can be attached to, from the root downwards; AWS takes none for a closed account. */
export function guardrailTargets(organization: Organization): GuardrailTarget[] {
  return [
    { kind: "root", name: "root" },
    ...ouPaths(organization).map((name) => ({ kind: "ou" as const, name })),
    ...Object.entries(organization.accounts)
      .filter(([, { role, status }]) => role !== "management" && status !== "closed")
      .map(([name]) => ({ kind: "account" as const, name })),
  ];
}
