import type { Organization } from "../config/schema/organization";
import { type CidrPlan, type CidrPlanProps, cidrPlan } from "../core/cidr-plan";
import { PalisadeError } from "../core/palisade-error";
import type { Problem } from "../core/problem";
import { exportedZones } from "../export/exported-zones";
import { movedZoneProblems } from "../export/moved-zone-problems";

/**
 * In what the organization would move subnets of the repository in a directory.
 *
 * @param where the place of a value in the configuration, for messages
 * @throws PalisadeError when the directory cannot be read
 */
export function movedZones(
  { networks }: Organization,
  where: (path: readonly string[]) => string,
  directory: string,
): Problem[] {
  return Object.entries(networks).flatMap(([name, { account, region, cidr, subnetPrefixes, zones }]) => {
    const plan = widestPlan({ cidr, tiers: subnetPrefixes });
    const path = `accounts/${account}/${region}/network-${name}`;
    return movedZoneProblems(
      where(["networks", name, "zones"]),
      zones,
      exportedZones(directory, path, plan.private),
    );
  });
}

/** The plan with the fifth and sixth slot, which a zone may have had before; without them where they have no room. */
function widestPlan(props: CidrPlanProps): CidrPlan {
  try {
    return cidrPlan({ ...props, slots: 6 });
  } catch (error) {
    if (!(error instanceof PalisadeError)) throw error;
    return cidrPlan(props);
  }
}
