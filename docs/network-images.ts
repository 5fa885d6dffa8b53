import { join } from "node:path";
import { diagramFiles } from "../cli/diagram-files";
import { networkStacks } from "../cli/network-stacks";
import { today } from "../cli/today";
import { readOrganization } from "../config/read-organization";
import { networkModelOf } from "../reach/network-model-of";

/** Images of the examples' networks, as `palisade diagram` draws them. */
export function networkImages(): Readonly<Record<string, string>> {
  return {
    "docs/hub-and-spoke.svg": drawn("hub-and-spoke", "topology.svg"),
    "docs/vpc.svg": drawn("single-account", "networks/main.svg"),
  };
}

function drawn(example: string, image: string): string {
  const organization = readOrganization(
    join(__dirname, "../examples", example, "organization.yaml"),
    today(),
  );
  const file = diagramFiles(networkModelOf(networkStacks(organization)), ["svg"]).get(image);
  if (file === undefined) throw new Error(`${example} has no ${image}`);
  return file;
}
