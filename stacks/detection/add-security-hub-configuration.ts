import type { ITerraformDependable } from "cdktf";
import { SecurityHubOrganization } from "../../modules/detection/security-hub-organization";
import type { PalisadeStack } from "../palisade-stack";
import { controlsOff } from "./controls-off";

/**
 * Adds Security Hub's central configuration, and returns what must come before anything that builds on it.
 *
 * @throws when the organization has no root yet: placements exclude that
 */
export function addSecurityHubConfiguration(stack: PalisadeStack): ITerraformDependable {
  const { estate } = stack;
  const { detection, organization } = estate.organization;
  const rootId = organization?.rootId;
  if (rootId === undefined) throw new Error("the organization has no root yet: placements exclude that");
  const off = controlsOff(estate);
  const hub = new SecurityHubOrganization(stack, "SecurityHub", {
    name: `${estate.names.prefix}-baseline`,
    partition: estate.names.partition,
    region: stack.placement.region,
    rootId,
    standards: detection.standards,
    disabledControls: off.map(({ control }) => control),
  });
  stack.addExceptions(hub.resource, [
    ...off.map(({ control, reason }) => `${control} is off: ${reason}`),
    ...detection.suppressedFindings.map(
      ({ control, accounts, reason, expires }) =>
        `${control} is accepted in ${accounts.join(", ")} until ${expires}: ${reason}`,
    ),
  ]);
  return hub.central;
}
