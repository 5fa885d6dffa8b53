import type { KnownAccess } from "../../modules/detection/known-access-rules";
import type { Estate } from "../estate";

/** Access from outside that is meant, with why and until when. */
export function knownAccess(estate: Estate): KnownAccess[] {
  return estate.organization.detection.archiveRules.map(({ name, criterion, contains, reason, expires }) => ({
    name,
    criterion,
    contains,
    reason: `${name} is known until ${expires}: ${reason}`,
  }));
}
