import type { TerraformResource } from "cdktf";
import type { DeclaredPower } from "../core/declared-power";

/**
 * States by which ways a role, a user, a group, a policy or a permission set gets more than it was given, on purpose. Written
 * beside the resource as `"//".powers`, where a reviewer reads it; what is not stated fails the synthesis, and so does what is
 * stated and is not there.
 */
export function declaresPower(resource: TerraformResource, ...powers: readonly DeclaredPower[]): void {
  if (powers.length > 0) resource.addOverride("//.powers", powers);
}
