import { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { ObjectiveId } from "../controls/objectives";

/**
 * States which objectives the resources below `scope` fulfil. A module calls it last in its constructor.
 * The claim is written beside each resource as `"//".objectives`, where a reviewer reads it and where the
 * proofs of the objectives look for it. What an inner construct claimed for its own resources stays.
 */
export function fulfils(scope: Construct, ...objectives: readonly ObjectiveId[]): void {
  const sorted = [...objectives].sort();
  for (const construct of scope.node.findAll()) {
    if (!TerraformResource.isTerraformResource(construct) || claimed.has(construct)) continue;
    claimed.add(construct);
    construct.addOverride("//.objectives", sorted);
  }
}

const claimed = new WeakSet<object>();
