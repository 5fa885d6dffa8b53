import { nearest } from "../../core/nearest";
import { delegableServices } from "../../facts/delegable-services";
import type { Finding, Rule } from "../rule";

/** The rule on trusted services requires these in any case. */
const neededAnyway: readonly string[] = ["account.amazonaws.com", "cloudtrail.amazonaws.com"];

/** Delegated administrators are existing member accounts, for services with trusted access. */
export const delegationsArePossible: Rule = ({ organization, accounts }, { unreadable }) => {
  if (organization === undefined || unreadable.some((gone) => gone.startsWith("accounts"))) return [];
  const trustRead = !unreadable.some((gone) => gone.startsWith("organization.trustedServices"));
  const members = Object.entries(accounts)
    .filter(([, { role }]) => role !== "management")
    .map(([name]) => name);
  const findings: Finding[] = [];
  const member = (path: string[], name: string) => {
    if (members.includes(name)) return;
    const near = nearest(name, members);
    findings.push({
      path,
      found: name in accounts ? `${name} is the management account` : `there is no account "${name}"`,
      allowed: `the member accounts are ${members.join(", ")}`,
      fix: near === undefined ? "name one of them" : `did you mean "${near}"?`,
    });
  };
  for (const [service, account] of Object.entries(organization.delegatedAdministrators)) {
    const path = ["organization", "delegatedAdministrators", service];
    member(path, account);
    const { servicePrincipals } = delegableServices[service as keyof typeof delegableServices];
    const missing = servicePrincipals.filter(
      (one) => !organization.trustedServices.includes(one) && !neededAnyway.includes(one),
    );
    if (trustRead && missing.length > 0) {
      findings.push({
        path,
        found: `${missing.join(" and ")} has no trusted access`,
        allowed: "a delegated administrator needs trusted access for its service",
        fix: `add ${missing.join(" and ")} to organization.trustedServices`,
      });
    }
  }
  if (organization.policyDelegation !== undefined) {
    member(["organization", "policyDelegation", "account"], organization.policyDelegation.account);
  }
  if (
    trustRead &&
    organization.rootAccess === "centralized" &&
    !organization.trustedServices.includes("iam.amazonaws.com")
  ) {
    findings.push({
      path: ["organization", "rootAccess"],
      found: "iam.amazonaws.com has no trusted access",
      allowed: "centralized root access needs trusted access for IAM",
      fix: "add iam.amazonaws.com to organization.trustedServices",
    });
  }
  return findings;
};
