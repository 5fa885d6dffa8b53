import type { Rule } from "../rule";
import { unitPaths } from "../unit-paths";

/** AWS Organizations nests units to five levels below the root ("Quotas for AWS Organizations"). */
export const unitsNestToFiveLevels: Rule = (organization) =>
  unitPaths(organization)
    .filter((path) => path.split("/").length === 6)
    .map((path) => ({
      path: ["organization", ...path.split("/").flatMap((name) => ["units", name])],
      found: `${path} lies six levels deep`,
      allowed: "AWS nests units to five levels",
      fix: "move it up",
    }));
