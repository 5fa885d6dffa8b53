import { concernOf } from "./concern-of";
import type { Estate } from "./estate";
import type { Placement } from "./placement";

/** What to know before a stack is applied for the first time, as Markdown; undefined where there is nothing. */
export function firstApply(estate: Estate, placement: Placement): string | undefined {
  const note = concernOf(placement).firstApply?.(estate, placement) ?? "";
  return note === "" ? undefined : note;
}
