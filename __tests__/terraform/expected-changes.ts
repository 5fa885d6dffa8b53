import { resourcesOf } from "../../controls/resources-of";
import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { notApplied } from "./not-applied";

/** What a second plan of an applied stack may say, as `action address`, sorted: only what the list names. */
export function expectedChanges(stack: SynthesizedStack): string[] {
  return resourcesOf(stack)
    .flatMap(({ address, type, body }) =>
      notApplied
        .filter((entry) => entry.type === type && (entry.where?.(body) ?? true))
        .map((entry) => `${entry.kind === "excluded" ? "create" : entry.action} ${address}`),
    )
    .sort();
}
