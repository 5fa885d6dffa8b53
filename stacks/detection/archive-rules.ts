import type { ArchiveRule } from "../../modules/detection/archive-rules";
import type { Estate } from "../estate";

/** Access from outside that is meant, with why and until when. */
export function archiveRules(estate: Estate): ArchiveRule[] {
  return estate.organization.detection.archiveRules.map(({ name, criterion, contains, reason, expires }) => ({
    name,
    criterion,
    contains,
    reason: `${name} is archived until ${expires}: ${reason}`,
  }));
}
