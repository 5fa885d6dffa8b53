import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StackWriter } from "./stack-writer";

/** Writes stacks where CDKTF does: `stacks/<name>/cdk.tf.json` below a folder. */
export function fileWriter(folder: string): StackWriter {
  return (stackName, text) => {
    const stackFolder = join(folder, "stacks", stackName);
    mkdirSync(stackFolder, { recursive: true });
    writeFileSync(join(stackFolder, "cdk.tf.json"), text);
  };
}
