import type { Estate } from "../estate";
import { notOffered } from "../not-offered";
import type { Placement } from "../placement";

/** A summary, and after it what AWS does not offer in the Region of the stack, so that nobody takes it for forgotten. */
export function withWhatIsMissing(summary: string): (estate: Estate, placement: Placement) => string {
  return (estate, { region }) => {
    const missing = notOffered(estate).filter(({ regions }) => regions.includes(region));
    if (missing.length === 0) return summary;
    return `${summary} AWS does not offer in ${region}: ${missing.map(({ capability }) => capability).join(", ")}.`;
  };
}
