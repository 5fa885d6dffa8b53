import type { TierBlock } from "./cidr-plan";

/** A block of a tier in which there are subnets. */
export interface UsedBlock {
  readonly cidr: string;
  /** What rules about the block add to their names: nothing for the first, since most networks have no other. */
  readonly suffix: "" | "Slots5And6";
}

/** The blocks of a tier in which zones have their slots: rules name these, and no block that is empty. */
export function usedBlocks({ block, more }: TierBlock, slots: readonly number[]): UsedBlock[] {
  return [
    ...(slots.some((slot) => slot <= 4) ? [{ cidr: block.toString(), suffix: "" as const }] : []),
    ...(more !== undefined && slots.some((slot) => slot > 4)
      ? [{ cidr: more.block.toString(), suffix: "Slots5And6" as const }]
      : []),
  ];
}
