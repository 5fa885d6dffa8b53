import type { Organization } from "../config/schema/organization";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import { defineStack } from "../stacks/define-stack";
import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import { synthesized } from "../testing/synthesized";

/** Terraform JSON of each stack of an organization, by its path without `accounts/`; those that a test asks for. */
export function everyStack(
  organization: Organization,
  wanted: (path: string) => boolean = () => true,
): ReadonlyMap<string, SynthesizedStack> {
  const estate = new Estate(organization);
  return new Map(
    placements(estate)
      .map((placement) => ({ placement, path: placement.path.replace("accounts/", "") }))
      .filter(({ path }) => wanted(path))
      .map(({ placement, path }) => [path, synthesized((app) => defineStack(app, { estate, placement }))]),
  );
}
