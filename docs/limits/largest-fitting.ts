import { serviceQuotas } from "../../facts/service-quotas";
import type { Limit } from "./limit";

/** More than any organization has of anything. */
const unbounded = 1_000_000;

/** The largest count whose usage is within the quota; `Infinity` where there is none. Usage never shrinks. */
export function largestFitting({ quota, usage, most = unbounded, least = 1 }: Limit): number {
  const { value } = serviceQuotas[quota];
  if (usage(most) <= value) return Number.POSITIVE_INFINITY;
  let fits = least - 1;
  let exceeds = most;
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (usage(middle) <= value) fits = middle;
    else exceeds = middle;
  }
  return fits;
}
