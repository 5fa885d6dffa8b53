import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { failedChecks } from "../checks/failed-checks";
import { knownAccountsOf } from "../config/known-accounts-of";
import { resourcesOf } from "../controls/resources-of";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import { PalisadeError } from "../core/palisade-error";
import { uninterrupted } from "../core/uninterrupted";
import { defineStack } from "../stacks/define-stack";
import type { Estate } from "../stacks/estate";
import type { PalisadeStackProps } from "../stacks/palisade-stack";
import type { Placement } from "../stacks/placement";
import type { BatchResult } from "./batch-result";
import { cdktfJson } from "./cdktf-json";
import { forgetTokens } from "./forget-tokens";
import { rendered } from "./rendered";
import type { StackWriter } from "./stack-writer";
import { withoutCreationTraces } from "./without-creation-traces";

/**
 * Builds, checks, writes and releases stacks one after the other, so that memory holds one at a time. A stack that
 * fails its checks is not written.
 *
 * @param scratch folder for what is removed at once @default the system's for temporary files
 */
export function synthesizeBatch(
  estate: Estate,
  placements: readonly Placement[],
  write: StackWriter,
  scratch = tmpdir(),
): BatchResult {
  const app = appWithoutFolder(scratch);
  const forget = forgetTokens();
  let resources = 0;
  let bytes = 0;
  const failures: { stackName: string; message: string }[] = [];
  for (const placement of placements) {
    const { json, messages } = sound(app, { estate, placement });
    if (json !== undefined) {
      const text = cdktfJson(json);
      resources += resourcesOf(json).length;
      bytes += Buffer.byteLength(text);
      write(placement.stackName, text);
    }
    failures.push(...messages.map((message) => ({ stackName: placement.stackName, message })));
    app.node.tryRemoveChild(placement.stackName);
    forget();
  }
  return { stacks: placements.length, resources, bytes, failures };
}

/** App insists on a folder of its own, although nothing is written to it here: it is gone before work begins. */
function appWithoutFolder(scratch: string): App {
  return uninterrupted(() => {
    const outdir = mkdtempSync(join(scratch, ".app-"));
    try {
      return new App({ outdir });
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });
}

/** Terraform JSON of a stack for which everything holds, or else what does not. */
function sound(
  app: App,
  props: Omit<PalisadeStackProps, "concern">,
): { readonly json?: SynthesizedStack; readonly messages: readonly string[] } {
  try {
    const json = withoutCreationTraces(() => rendered(defineStack(app, props)));
    const messages = failedChecks(json, knownAccountsOf(props.estate.organization));
    return messages.length === 0 ? { json, messages } : { messages };
  } catch (error) {
    if (!(error instanceof PalisadeError)) throw error;
    return { messages: error.message.split("\n") };
  }
}
