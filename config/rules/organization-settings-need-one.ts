import type { Rule } from "../rule";

/** What Security Hub and Access Analyzer are told for an organization is not taken in silence where there is none. */
export const organizationSettingsNeedOne: Rule = ({ organization, detection }) => {
  if (organization !== undefined) return [];
  return (["acceptedFindings", "disabledControls", "knownAccess"] as const)
    .filter((list) => detection[list].length > 0)
    .map((list) => ({
      path: ["detection", list],
      found: "there is no organization",
      allowed: "it is set for the accounts of an organization, from its security account",
      fix: "remove it",
    }));
};
