import type { SynthesizedStack } from "../controls/synthesized-stack";
import { defineStack } from "../stacks/define-stack";
import { Estate } from "../stacks/estate";
import { placements } from "../stacks/placements";
import { synthesized } from "../testing/synthesized";
import { exampleOrganization } from "./example-organization";

const estate = new Estate(exampleOrganization());
const table = placements(estate);
const known = new Map<string, SynthesizedStack>();

/** A stack of the example organization by its path without `accounts/`, for example `security/eu-west-1/findings`. */
export function exampleStack(path: string): SynthesizedStack {
  const before = known.get(path);
  if (before !== undefined) return before;
  const placement = table.find((candidate) => candidate.path === `accounts/${path}`);
  if (placement === undefined) throw new Error(`no stack at ${path}`);
  const stack = synthesized((app) => defineStack(app, { estate, placement }));
  known.set(path, stack);
  return stack;
}
