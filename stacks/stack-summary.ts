import { concernOf } from "./concern-of";
import type { Estate } from "./estate";
import type { Placement } from "./placement";

/** What a stack protects, in a paragraph for the reader of its README. */
export function stackSummary(estate: Estate, placement: Placement): string {
  const { summary } = concernOf(placement);
  return typeof summary === "string" ? summary : summary(estate, placement);
}
