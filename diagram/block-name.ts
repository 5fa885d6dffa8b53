import type { Cidr } from "../core/cidr";
import type { NetworkModel, Vpc } from "../reach/network-model";

/**
 * What addresses are called: `internet`, `shop-prod` where they are a network's, `shop-prod/database` where they are in
 * one of its tiers, else as the rule writes them.
 */
export function blockName(model: NetworkModel, blocks: readonly Cidr[], written: string): string {
  if (blocks.some(({ prefix }) => prefix === 0)) return "internet";
  const [vpc, ...others] = model.vpcs.filter((one) => blocks.some((block) => isOf(one, block)));
  if (vpc === undefined || others.length > 0 || !blocks.every((block) => isOf(vpc, block))) return written;
  if (blocks.every((block) => vpc.blocks.some((own) => own.prefix === block.prefix))) return vpc.network;
  const tiers = new Set(
    vpc.subnets
      .filter((subnet) => blocks.some((block) => block.overlaps(subnet.block)))
      .map(({ tier }) => tier),
  );
  const [tier] = tiers;
  return tiers.size === 1 && tier !== undefined ? `${vpc.network}/${tier}` : `${vpc.network} (${written})`;
}

function isOf(vpc: Vpc, block: Cidr): boolean {
  return vpc.blocks.some((own) => own.contains(block));
}
