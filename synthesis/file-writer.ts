import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StackWriter } from "./stack-writer";

/** Writes stacks where CDKTF does: `stacks/<name>/cdk.tf.json` below a folder. */
export function fileWriter(folder: string): StackWriter {
  mkdirSync(join(folder, "stacks"), { recursive: true });
  return (stackName, text) => {
    const stackFolder = join(folder, "stacks", stackName);
    mkdirSync(stackFolder);
    writeFileSync(join(stackFolder, "cdk.tf.json"), text);
  };
}
