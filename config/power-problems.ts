import { nearest } from "../core/nearest";
import type { Problem } from "../core/problem";
import { toldEscalations } from "../core/told-escalations";
import { permissionSetPowers } from "./permission-set-powers";
import type { Organization } from "./schema/organization";

type PermissionSet = Organization["identity"]["permissionSets"][string];

/** A problem of a permission set, with the key of the set that it is about. */
export interface PowerProblem extends Omit<Problem, "where"> {
  readonly key: "powers" | undefined;
}

/** Whoever gets more by a permission set than it gives does so on purpose, with a reason. */
export function powerProblems(set: PermissionSet): readonly PowerProblem[] {
  const { undeclared, idle } = permissionSetPowers(set);
  return [
    ...(undeclared.length === 0
      ? []
      : [
          {
            key: undefined,
            found: `whoever has it gets more than it gives, by ${toldEscalations(undeclared)}`,
            allowed: "what is named, bounded by a condition or denied besides, and what powers declare",
            fix: "name its resources, deny it, or declare it under powers with its escalations and a reason",
          },
        ]),
    ...idle.map((id) => {
      const near = nearest(
        id,
        undeclared.map((one) => one.id),
      );
      return {
        key: "powers" as const,
        found: `"${id}" is declared, and its policies do not give it`,
        allowed: "ways to more that they give, by the ids that an error names",
        fix: near === undefined ? "remove it" : `did you mean "${near}"?`,
      };
    }),
  ];
}
