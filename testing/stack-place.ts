import type { ResourceBody, SynthesizedStack } from "../controls/synthesized-stack";
import { partitionOf } from "../core/partition-of";
import type { Partition } from "../facts/partitions";

/** Where the resources of a stack are. */
export interface StackPlace {
  readonly region?: string;
  /** 12 digits. */
  readonly account?: string;
  readonly partition: Partition;
}

/**
 * Where a stack is, by its provider.
 *
 * @param account 12 digits. @default the one account that the provider allows
 */
export function stackPlace(stack: SynthesizedStack, account?: string): StackPlace {
  const [provider]: readonly ResourceBody[] = [(stack.provider?.["aws"] ?? {}) as ResourceBody].flat();
  const region = provider?.["region"];
  const allowed = [provider?.["allowed_account_ids"] ?? []].flat() as readonly unknown[];
  const only = account ?? (allowed.length === 1 ? allowed[0] : undefined);
  return {
    partition: typeof region === "string" ? partitionOf(region) : "aws",
    ...(typeof region === "string" && { region }),
    ...(typeof only === "string" && { account: only }),
  };
}
