import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type TerraformStack } from "cdktf";
import type { SynthesizedStack } from "../controls/synthesized-stack";

/**
 * Terraform JSON of one stack, made as `cdktf synth` makes it: through `App.synth()`, with every validation,
 * into a directory of its own that is removed again.
 *
 * @param build makes the stack under the given app and returns it
 */
export function synthesized(build: (app: App) => TerraformStack): SynthesizedStack {
  const outdir = mkdtempSync(join(tmpdir(), "palisade-synthesized-"));
  try {
    const app = new App({ outdir });
    const stack = build(app);
    app.synth();
    return JSON.parse(readFileSync(join(outdir, "stacks", stack.node.id, "cdk.tf.json"), "utf8"));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
