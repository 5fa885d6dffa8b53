import type { ReviewedChange } from "../reviewed-change";
import type { Sighting } from "../risk";

/** Whether a change is what a risk is about. */
export type Judge = (change: ReviewedChange) => Sighting | undefined;
