import { nearest } from "../core/nearest";
import type { Problem } from "../core/problem";
import { toldEscalations } from "../core/told-escalations";
import type { Granted } from "./granted";
import { writtenPowers } from "./written-powers";

/** A problem of what the file grants, with the key that it is about. */
export interface PowerProblem extends Omit<Problem, "where"> {
  readonly key: "powers" | undefined;
}

/** Whoever gets more by policies of the file than they give does so on purpose, with a reason. */
export function powerProblems(granted: Granted): readonly PowerProblem[] {
  const { undeclared, idle } = writtenPowers(granted);
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
