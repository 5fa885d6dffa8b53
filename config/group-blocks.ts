import { cidrPlan } from "../core/cidr-plan";
import type { FlowGroup } from "../core/flow-end";
import { tierOfGroup } from "../core/tier-of-group";
import { type UsedBlock, usedBlocks } from "../core/used-blocks";
import { zoneSlots } from "../core/zone-slots";
import type { Organization } from "./schema/organization";

/** Blocks in which the members of a network's group have their addresses: those of its tier in which there are subnets. */
export function groupBlocks(network: Organization["networks"][string], group: FlowGroup): UsedBlock[] {
  const slots = [...zoneSlots(network.zones).values()];
  const plan = cidrPlan({
    cidr: network.cidr,
    tiers: network.subnetPrefixes,
    slots: Math.max(...slots),
    transit: network.transit !== undefined,
  });
  return usedBlocks(plan[tierOfGroup[group]], slots);
}
