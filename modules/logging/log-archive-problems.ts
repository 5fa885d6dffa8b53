import { lifecycleOf } from "../../core/lifecycle-of";
import { logKinds } from "../../core/log-kind";
import type { Problem } from "../../core/problem";
import { unlockedLogKinds } from "../../core/unlocked-log-kinds";
import type { LogArchiveProps } from "./log-archive-props";

/** What is wrong with the props of a log archive, all at once. */
export function logArchiveProblems(where: string, props: LogArchiveProps): Problem[] {
  const problems: Problem[] = [];
  if (props.sourceAccountIds.length === 0 || props.sourceRegions.length === 0) {
    problems.push({
      where: `${where}.sourceAccountIds, sourceRegions`,
      found: `${props.sourceAccountIds.length} accounts, ${props.sourceRegions.length} regions`,
      allowed: "at least one of each",
      fix: "name every account and region whose logs the archive takes",
    });
  }
  for (const kind of logKinds) {
    const { archiveAfterDays, expireAfterDays } = lifecycleOf(kind, props);
    const own = props.lifecycle?.[kind] === undefined ? "" : `lifecycle.${kind}.`;
    if (archiveAfterDays >= expireAfterDays) {
      problems.push({
        where: `${where}.${own}archiveAfterDays`,
        found: `logs move to cold storage after ${archiveAfterDays} days and expire after ${expireAfterDays}`,
        allowed: "logs move before they expire",
        fix: "lower archiveAfterDays or raise expireAfterDays",
      });
    }
    if (
      props.objectLock !== "none" &&
      props.objectLock.retentionDays > expireAfterDays &&
      !unlockedLogKinds.includes(kind)
    ) {
      problems.push({
        where: own === "" ? `${where}.objectLock.retentionDays` : `${where}.${own}expireAfterDays`,
        found: `logs are locked for ${props.objectLock.retentionDays} days and expire after ${expireAfterDays}`,
        allowed: "the lock ends before logs expire",
        fix: "lower objectLock.retentionDays or raise expireAfterDays",
      });
    }
  }
  return problems.filter(
    ({ where, found }, index) =>
      problems.findIndex((other) => other.where === where && other.found === found) === index,
  );
}
