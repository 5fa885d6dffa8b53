import type { Organization } from "./schema/organization";

/** Guardrail whose declarative policy sets the mode for accounts, and lets them exclude VPCs. */
const declaringGuardrail = "BlockInternetOfVpcs";

/** VPC Block Public Access of an account. */
export interface VpcBlockPublicAccess {
  readonly mode: "off" | "block-ingress" | "block-bidirectional";
  /** Who sets it: the account's own options, or a declarative policy, beside which AWS refuses them. */
  readonly by: "account" | "declarative-policy";
}

/**
 * VPC Block Public Access of an account: what a declarative policy says, or the account's choice, or the organization's.
 *
 * @param bound ids of the guardrails that bind the account
 */
export function vpcBlockPublicAccessOf(
  organization: Organization,
  account: string,
  bound: ReadonlySet<string>,
): VpcBlockPublicAccess {
  return bound.has(declaringGuardrail)
    ? { mode: "block-ingress", by: "declarative-policy" }
    : {
        mode: organization.accounts[account]?.vpcBlockPublicAccess ?? organization.vpcBlockPublicAccess,
        by: "account",
      };
}
