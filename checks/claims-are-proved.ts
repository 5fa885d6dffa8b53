import { objectiveOf } from "../controls/objective-of";
import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/** An objective that a stack claims is proved on that stack: none of its resources may break the promise. */
export const claimsAreProved: Check = (stack) => {
  const claimed = new Set(
    resourcesOf(stack).flatMap(
      ({ body }) => (body["//"] as { objectives?: string[] } | undefined)?.objectives ?? [],
    ),
  );
  return [...claimed].sort().flatMap((id) => {
    const objective = objectiveOf(id);
    if (objective === undefined) return [`it claims ${id}, which is no objective`];
    return objective.proof(stack).broken.map(({ address, problem }) => `${address} breaks ${id}: ${problem}`);
  });
};
