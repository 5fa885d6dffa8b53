import { diagramFiles } from "../../cli/diagram-files";
import { networkStacks } from "../../cli/network-stacks";
import type { Organization } from "../../config/schema/organization";
import { networkModelOf } from "../../reach/network-model-of";

/** Both kinds of pictures of an organization's networks, by path. */
export function drawnOrganization(organization: Organization): ReadonlyMap<string, string> {
  return diagramFiles(networkModelOf(networkStacks(organization)), ["mermaid", "svg"]);
}
