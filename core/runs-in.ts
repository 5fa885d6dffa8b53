import type { ManagedRule } from "../facts/managed-rules";
import { globalRegionOf } from "./global-region-of";

/** A region, and the one in which rules of global types run. */
export interface RuleRegion {
  readonly region: string;
  readonly homeRegion: string;
}

/** Whether a managed rule runs in a region, so that what is global is judged once. */
export function runsIn({ scope }: ManagedRule, { region, homeRegion }: RuleRegion): boolean {
  if (scope === "region") return true;
  return region === (scope === "account" ? homeRegion : globalRegionOf(homeRegion));
}
