import { readOrganization } from "../../../config/read-organization";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { Estate } from "../../../stacks/estate";
import { placements } from "../../../stacks/placements";
import { synthesizeBatch } from "../../../synthesis/synthesize-batch";

/** Files, and which of their stacks: those of a kind that no other has. */
const files: readonly (readonly [file: string, wanted?: RegExp])[] = [
  ["organization.yaml"],
  ["examples/single-account/organization.yaml"],
  ["examples/company/organization.yaml"],
  ["examples/multi-region/organization.yaml"],
  ["examples/established/organization.yaml"],
  ["examples/govcloud/organization.yaml"],
  ["examples/regulated/organization.yaml", /network-checkout$|\/(firewall-manager|shield|web)/],
  ["examples/hub-and-spoke/organization.yaml", /\/(eu-central-1\/(network|transit)|eu-west-1\/network-sh)/],
];

/** Every stack of the examples, by the example's file and the stack's name. */
export function exampleStacks(): ReadonlyMap<string, SynthesizedStack> {
  return new Map(
    files.flatMap(([file, wanted = /^/]) => {
      const estate = new Estate(readOrganization(file, "2027-01-15"));
      const stacks: [string, SynthesizedStack][] = [];
      const { failures } = synthesizeBatch(
        estate,
        placements(estate).filter(({ path }) => wanted.test(path)),
        (name, text) => stacks.push([`${file}: ${name}`, JSON.parse(text)]),
      );
      if (failures.length > 0) throw new Error(JSON.stringify(failures, null, 2));
      return stacks;
    }),
  );
}
