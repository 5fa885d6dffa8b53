import type { Rule } from "../rule";

/** Settings for an organization in Security Hub and IAM Access Analyzer need the organization section. */
export const organizationSettingsNeedOne: Rule = ({ organization, detection }) => {
  if (organization !== undefined) return [];
  return (["suppressedFindings", "disabledControls", "archiveRules"] as const)
    .filter((list) => detection[list].length > 0)
    .map((list) => ({
      path: ["detection", list],
      found: "the organization section is missing",
      allowed: "the security account of an organization applies this setting to all accounts",
      fix: "remove it, or add the organization section",
    }));
};
