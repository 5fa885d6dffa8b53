import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Organization } from "../../config/schema/organization";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { synthesize } from "../../synthesis/synthesize";

/**
 * Every stack of an organization as it is written, by its name.
 *
 * @param folder a folder of the test's own; it need not exist
 */
export async function synthesizedStacks(
  organization: Organization,
  folder: string,
): Promise<ReadonlyMap<string, SynthesizedStack>> {
  mkdirSync(folder, { recursive: true });
  await synthesize(organization, folder);
  const names = readdirSync(join(folder, "stacks")).sort();
  return new Map(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, "stacks", name, "cdk.tf.json"), "utf8")),
    ]),
  );
}
