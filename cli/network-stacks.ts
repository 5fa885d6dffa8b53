import type { Organization } from "../config/schema/organization";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import { PalisadeError } from "../core/palisade-error";
import { concernOf } from "../stacks/concern-of";
import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import { synthesizeBatch } from "../synthesis/synthesize-batch";

/**
 * Terraform JSON of the stacks that say what reaches what, by their path.
 *
 * @throws PalisadeError with everything that must hold and does not, in any of them
 */
export function networkStacks(organization: Organization): ReadonlyMap<string, SynthesizedStack> {
  const estate = new Estate(organization);
  const connecting = placements(estate).filter((placement) => concernOf(placement).connects === true);
  const paths = new Map(connecting.map(({ stackName, path }) => [stackName, path]));
  const stacks = new Map<string, SynthesizedStack>();
  const { failures } = synthesizeBatch(estate, connecting, (stackName, text) => {
    stacks.set(paths.get(stackName) ?? stackName, JSON.parse(text));
  });
  if (failures.length > 0) {
    throw new PalisadeError(
      failures.map(({ stackName, message }) => ({ where: stackName, found: message, allowed: "", fix: "" })),
      "nothing was asked",
    );
  }
  return stacks;
}
