import type { ObjectiveId } from "../controls/objective-id";
import { objectives } from "../controls/objectives";
import { resourcesOf } from "../controls/resources-of";
import type { Check } from "./check";

/** An objective that a stack claims is proved on that stack: none of its resources may break the promise. */
export const claimsAreProved: Check = (stack) => {
  const claimed = new Set(
    resourcesOf(stack).flatMap(
      ({ body }) => (body["//"] as { objectives?: ObjectiveId[] } | undefined)?.objectives ?? [],
    ),
  );
  return [...claimed]
    .sort()
    .flatMap((id) =>
      objectives[id].proof(stack).broken.map(({ address, problem }) => `${address} breaks ${id}: ${problem}`),
    );
};
