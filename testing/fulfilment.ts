import { objectiveOf } from "../controls/objective-of";
import { type ObjectiveId, objectives } from "../controls/objectives";
import type { SynthesizedStack } from "../controls/synthesized-stack";

/** What a matcher answers: whether it passes, and what to say when it does not (or when it should not have). */
export interface MatchResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Whether a stack keeps an objective's promise: something in it does, and nothing breaks it.
 * A plain function; `matchers` makes a Jest matcher of it.
 */
export function fulfilment(stack: SynthesizedStack, id: ObjectiveId): MatchResult {
  const objective = objectiveOf(id);
  if (objective === undefined) {
    throw new Error(
      `there is no objective "${id}"; the objectives are ${objectives.map((one) => one.id).join(", ")}`,
    );
  }
  const { promise, proof } = objective;
  const { satisfied, broken } = proof(stack);
  const pass = satisfied.length > 0 && broken.length === 0;
  const breaks = broken.map(({ address, problem }) => `  ${address}: ${problem}`).join("\n");
  return {
    pass,
    message: () =>
      pass
        ? `expected the stack to break ${id}, but these keep it:\n  ${satisfied.join("\n  ")}`
        : `expected the stack to fulfil ${id}: ${promise}\n${breaks || "  nothing in it does"}`,
  };
}
