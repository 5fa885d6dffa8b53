import type { Concern } from "./concern";
import { concerns } from "./concerns";
import type { Placement } from "./placement";

const byName = new Map(concerns.map((concern) => [concern.name, concern]));

/** The concern of a placement. */
export function concernOf({ concern, stackName }: Pick<Placement, "concern" | "stackName">): Concern {
  const found = byName.get(concern);
  if (found === undefined) throw new Error(`${stackName}: there is no concern ${concern}`);
  return found;
}
