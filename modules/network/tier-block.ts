import type { CidrPlan, NetworkTier, TierBlock } from "../../core/cidr-plan";

/** The addresses of a tier that exists. */
export function tierBlock(plan: CidrPlan, tier: NetworkTier): TierBlock {
  const block = plan[tier];
  // Planned whenever it exists: only that for an attachment may be absent.
  if (block === undefined) throw new Error(`no addresses are planned for the tier ${tier}`);
  return block;
}
