import { type AddressedResource, resourcesOf } from "../../controls/resources-of";
import { defineStack } from "../../stacks/define-stack";
import { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";
import { placements } from "../../stacks/placements";
import { withoutCreationTraces } from "../../synthesis/without-creation-traces";
import { synthesized } from "../../testing/synthesized";
import { type MeasuredSize, measuredOrganization } from "./measured-organization";

/** A resource, and the stack that it is in. */
export interface SurveyedResource extends AddressedResource {
  readonly placement: Placement;
}

const kept = new Map<string, readonly SurveyedResource[]>();
const estates = new Map<string, Estate>();

/** The resources of some stacks of an organization of a size; each is synthesized once. */
export function surveyed(size: MeasuredSize, wanted: (placement: Placement) => boolean): SurveyedResource[] {
  const name = JSON.stringify(size);
  const estate = estates.get(name) ?? new Estate(measuredOrganization(size));
  estates.set(name, estate);
  return placements(estate)
    .filter(wanted)
    .flatMap((placement) => {
      const key = `${name} ${placement.path}`;
      const before = kept.get(key);
      if (before !== undefined) return before;
      const stack = withoutCreationTraces(() =>
        synthesized((app) => defineStack(app, { estate, placement })),
      );
      const found = resourcesOf(stack).map((resource) => ({ ...resource, placement }));
      kept.set(key, found);
      return found;
    });
}
