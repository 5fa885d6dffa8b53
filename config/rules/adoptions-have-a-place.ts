import { type DelegableServiceName, delegableServices } from "../../facts/delegable-services";
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
    const { registration } = delegableServices[service as DelegableServiceName];
    if (Array.isArray(where) && registration !== "by-service-in-each-region") {
      findings.push({
        path: place,
        found: `a list of Regions, and ${service} has one administrator for all`,
        allowed: "true",
        fix: "write true",
      });
    }
    if (!Array.isArray(where)) continue;
    where.forEach((region, index) => {
      if (regions.enabled.includes(region)) return;
      findings.push({
        path: [...place, index],
        found: `the Region ${region} is not enabled`,
        allowed: `regions.enabled are ${regions.enabled.join(", ")}`,
        fix: "remove it, or enable the Region",
      });
    });
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
