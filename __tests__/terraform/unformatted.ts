import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { hcl } from "../../export/hcl";
import hclBlocks from "../../export/hcl-blocks.json";
import { terraform } from "./terraform";

/**
 * Exports stacks as HCL and says what `terraform fmt` would write otherwise, as a diff; empty when nothing.
 *
 * @param folder a folder of the test's own
 */
export async function unformatted(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  folder: string,
): Promise<string> {
  for (const [name, stack] of stacks) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "main.tf"), hcl(stack, hclBlocks));
  }
  const { output, errors } = await terraform(["fmt", "-check", "-recursive", "-diff"], { folder });
  return output + errors;
}
