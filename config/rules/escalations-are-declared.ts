import { powerProblems } from "../power-problems";
import type { Rule } from "../rule";

/**
 * Nobody gets more by a permission set than it gives, unless that is declared. A policy in a file of its own is not read yet:
 * `ownPolicyProblems` judges it.
 */
export const escalationsAreDeclared: Rule = ({ identity }) =>
  Object.entries(identity.permissionSets)
    .filter(([, { inlinePolicy }]) => inlinePolicy?.file === undefined)
    .flatMap(([name, set]) =>
      powerProblems(set).map(({ key, ...problem }) => ({
        path: ["identity", "permissionSets", name, ...(key === undefined ? [] : [key])],
        ...problem,
      })),
    );
