import { type VpcBlockPublicAccess, vpcBlockPublicAccessOf } from "../../config/vpc-block-public-access-of";
import type { Estate } from "../estate";
import { boundGuardrails } from "../governance/bound-guardrails";

/** VPC Block Public Access of an account, by its own options or by a declarative policy that binds it. */
export function blockedPublicAccess(estate: Estate, account: string): VpcBlockPublicAccess {
  return vpcBlockPublicAccessOf(estate.organization, account, boundGuardrails(estate, account));
}
