import { type PolicyFamily, policyFamilies } from "../../core/policy-family";
import { organizationQuotas, type PolicyQuota } from "../../facts/organization-quotas";
import type { Estate } from "../estate";
import { controlTower } from "./control-tower";

/** The quotas of AWS Organizations, and what the configuration knows better. */
export function policyQuotas(estate: Estate): Readonly<Record<PolicyFamily, PolicyQuota>> {
  const own = estate.organization.guardrails.quotas;
  const merged = policyFamilies.map((family): [string, PolicyQuota] => {
    const aws = organizationQuotas[family];
    const {
      documentCharacters,
      policiesPerTarget,
      reserved = ofControlTower(estate, family),
    } = own[family] ?? {};
    const changed = documentCharacters !== undefined || policiesPerTarget !== undefined;
    return [
      family,
      {
        ...aws,
        documentCharacters: documentCharacters ?? aws.documentCharacters,
        perTarget: policiesPerTarget ?? aws.perTarget,
        ...(reserved !== undefined && { reserved }),
        ...(changed && { source: "guardrails.quotas", asOf: "as configured" }),
      },
    ];
  });
  return Object.fromEntries(merged) as Record<PolicyFamily, PolicyQuota>;
}

/** How many policies AWS Control Tower attaches, where it governs. */
function ofControlTower(estate: Estate, family: PolicyFamily): number | undefined {
  const attached: Partial<Record<PolicyFamily, number>> = controlTower.policies;
  return estate.organization.organization?.controlTower === true ? attached[family] : undefined;
}
