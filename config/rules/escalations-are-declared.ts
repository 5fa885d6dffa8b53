import { granting } from "../granting";
import { powerProblems } from "../power-problems";
import type { Rule } from "../rule";

/**
 * Nobody gets more by policies of the file than they give, unless that is declared. A policy in a file of its own is not read
 * yet: `ownPolicyProblems` judges it.
 */
export const escalationsAreDeclared: Rule = (organization) =>
  granting(organization)
    .filter(({ granted }) => granted.policy?.file === undefined)
    .flatMap(({ path, granted }) =>
      powerProblems(granted).map(({ key, ...problem }) => ({
        path: [...path, ...(key === undefined ? [] : [key])],
        ...problem,
      })),
    );
