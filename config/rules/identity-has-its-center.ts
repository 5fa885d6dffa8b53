import type { Finding, Rule } from "../rule";

/** Permission sets, groups, people and assignments are kept in an instance of IAM Identity Center, in a Region in use. */
export const identityHasItsCenter: Rule = ({ identity, organization, regions }, { unreadable }) => {
  const { center } = identity;
  const given = (["permissionSets", "groups", "people", "assignments"] as const).filter(
    (key) => Object.keys(identity[key]).length > 0,
  );
  const findings: Finding[] = [];
  const [first] = given;
  if (
    center === undefined &&
    first !== undefined &&
    !unreadable.some((gone) => gone.startsWith("identity.center"))
  ) {
    findings.push({
      path: ["identity", first],
      found: `${given.join(", ")} without center`,
      allowed: "they are kept in an instance of IAM Identity Center",
      fix: "add identity.center with instanceArn and identityStoreId: aws sso-admin list-instances shows both",
    });
  }
  if (center === undefined) return findings;
  if (organization === undefined && !unreadable.some((gone) => gone.startsWith("organization"))) {
    findings.push({
      path: ["identity", "center"],
      found: "no organization",
      allowed: "IAM Identity Center gives access to the accounts of an organization",
      fix: "describe the organization, or remove identity",
    });
  }
  const { region = regions.home } = center;
  if (!regions.enabled.includes(region)) {
    findings.push({
      path: ["identity", "center", "region"],
      found: `${region} is not enabled`,
      allowed: `the Region of the instance is one of regions.enabled: ${regions.enabled.join(", ")}`,
      fix: "add it to regions.enabled, since guardrails deny all others",
    });
  }
  return findings;
};
