import type { Placement } from "../stacks/placement";
import { cdktfJson } from "./cdktf-json";

/** CDKTF's manifest of an output folder, through which `cdktf` finds the stacks. */
export function manifest(placements: readonly Placement[], cdktfVersion: string): string {
  const stacks = Object.fromEntries(
    placements.map(({ stackName }) => [
      stackName,
      {
        annotations: [],
        constructPath: stackName,
        dependencies: [],
        name: stackName,
        stackMetadataPath: `stacks/${stackName}/metadata.json`,
        synthesizedStackPath: `stacks/${stackName}/cdk.tf.json`,
        workingDirectory: `stacks/${stackName}`,
      },
    ]),
  );
  return cdktfJson({ version: cdktfVersion, stacks });
}
