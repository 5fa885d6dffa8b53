import { ouPaths } from "../ou-paths";
import type { Rule } from "../rule";

/** AWS Organizations nests OUs to five levels below the root ("Quotas for AWS Organizations"). */
export const ousNestToFiveLevels: Rule = (organization) =>
  ouPaths(organization)
    .filter((path) => path.split("/").length === 6)
    .map((path) => ({
      path: ["organization", ...path.split("/").flatMap((name) => ["organizationalUnits", name])],
      found: `${path} is six levels deep`,
      allowed: "AWS Organizations nests OUs to five levels (docs/limits.md)",
      fix: "move it up a level",
    }));
