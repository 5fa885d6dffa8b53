import {
  type DelegableService,
  type DelegableServiceName,
  delegableServices,
} from "../../facts/delegable-services";
import { administeredServices } from "../administered-services";
import type { Finding, Rule } from "../rule";

/** What is adopted for the organization is something that the file would make otherwise: an import needs a resource. */
export const adoptionsHaveAPlace: Rule = (organization, { unreadable }) => {
  const { organization: made, accounts, guardrails, regions } = organization;
  if (made === undefined || unreadable.length > 0) return [];
  const findings: Finding[] = [];
  const path = ["organization", "adopted"];
  const administered = new Set<string>([
    ...administeredServices(organization),
    ...Object.keys(made.delegatedAdministrators),
  ]);
  for (const [service, where] of Object.entries(made.adopted.delegatedAdministrators)) {
    const place = [...path, "delegatedAdministrators", service];
    if (!administered.has(service)) {
      findings.push({
        path: place,
        found: `no account administers ${service} by this file`,
        allowed: `services that have an administrator: ${[...administered].sort().join(", ")}`,
        fix: `name the account under organization.delegatedAdministrators.${service}`,
      });
    }
    if (Array.isArray(where)) {
      findings.push(...listFindings(service as DelegableServiceName, where, place, regions.enabled));
    }
  }
  if (made.adopted.resourcePolicy !== undefined && made.policyDelegation === undefined) {
    findings.push({
      path: [...path, "resourcePolicy"],
      found: "organization.policyDelegation is missing, so the resource policy would have no content",
      allowed: "a resource policy that delegates policies to an account",
      fix: "add organization.policyDelegation, or remove it: what is not named here is left alone",
    });
  }
  if (/^aws-controltower/i.test(made.adopted.trail ?? "")) {
    findings.push({
      path: [...path, "trail"],
      found: `${made.adopted.trail} belongs to AWS Control Tower, which changes it back`,
      allowed: "a trail that nobody else manages",
      fix: "remove it: the trail of this file stands beside",
    });
  }
  for (const [name, { adopted }] of Object.entries(guardrails.policies)) {
    adopted?.attachedTo.forEach((target, index) => {
      const attach = guardrails.attach[target];
      if (typeof attach === "object" && !Array.isArray(attach) && attach.policies.includes(name)) return;
      findings.push({
        path: ["guardrails", "policies", name, "adopted", "attachedTo", index],
        found: `${name} is not attached to ${target} by this file`,
        allowed: `the root and OUs whose guardrails.attach.<OU>.policies names it`,
        fix: `add ${name} to guardrails.attach.${target}.policies, or remove ${target} here`,
      });
    });
  }
  for (const [name, { adopted, role }] of Object.entries(accounts)) {
    for (const [region, existing] of Object.entries(adopted.regions)) {
      if (existing?.findingAggregator === undefined || role === "security") continue;
      findings.push({
        path: ["accounts", name, "adopted", "regions", region, "findingAggregator"],
        found: `findings are not gathered in ${name}`,
        allowed: "the security account",
        fix: "name it there, or remove it",
      });
    }
  }
  return findings;
};

/** A list says in which Regions, or with which of several service principals, an administrator is registered. */
function listFindings(
  service: DelegableServiceName,
  where: readonly string[],
  place: readonly string[],
  enabled: readonly string[],
): Finding[] {
  const { registration, servicePrincipals }: DelegableService = delegableServices[service];
  const byRegion = registration === "by-service-in-each-region";
  if (!byRegion && servicePrincipals.length === 1) {
    return [
      {
        path: [...place],
        found: `a list, and ${service} has one administrator, who is registered once`,
        allowed: "true",
        fix: "write true",
      },
    ];
  }
  const allowed = byRegion ? enabled : servicePrincipals;
  return where.flatMap((one, index) =>
    allowed.includes(one)
      ? []
      : [
          {
            path: [...place, index],
            found: byRegion ? `the Region ${one} is not enabled` : `${service} is not registered with ${one}`,
            allowed: byRegion
              ? `regions.enabled are ${enabled.join(", ")}`
              : `service principals of ${service}: ${servicePrincipals.join(", ")}`,
            fix: byRegion ? "remove it, or enable the Region" : `write one of them, or true for ${service}`,
          },
        ],
  );
}
