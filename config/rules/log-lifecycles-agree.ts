import { lifecycleOf } from "../../core/lifecycle-of";
import type { LogKind } from "../../core/log-kind";
import { unlockedLogKinds } from "../../core/unlocked-log-kinds";
import type { Finding, Rule } from "../rule";

/** Logs move to cold storage before they expire, and expire after their lock ends. */
export const logLifecyclesAgree: Rule = ({ logging }) => {
  const findings: Finding[] = [];
  const lock = logging.objectLock;
  const judge = (
    path: readonly string[],
    which: string,
    { archiveAfterDays, expireAfterDays }: ReturnType<typeof lifecycleOf>,
    locked: boolean,
  ) => {
    if (archiveAfterDays >= expireAfterDays) {
      findings.push({
        path: [...path, "archiveAfterDays"],
        found: `${which} move to cold storage after ${archiveAfterDays} days and expire after ${expireAfterDays}`,
        allowed: "logs move to cold storage before they expire",
        fix: "lower archiveAfterDays or raise expireAfterDays",
      });
    }
    if (locked && lock.mode !== "none" && lock.retentionDays > expireAfterDays) {
      findings.push({
        path: path.length === 1 ? ["logging", "objectLock", "retentionDays"] : [...path, "expireAfterDays"],
        found: `${which} are locked for ${lock.retentionDays} days and expire after ${expireAfterDays}`,
        allowed: "the lock ends before logs expire",
        fix: "lower objectLock.retentionDays or raise expireAfterDays",
      });
    }
  };
  judge(["logging"], "logs", logging, true);
  // A lock that outlasts all logs is one problem, not one for each kind.
  const tooLong = lock.mode !== "none" && lock.retentionDays > logging.expireAfterDays;
  for (const kind of Object.keys(logging.lifecycle) as LogKind[]) {
    judge(
      ["logging", "lifecycle", kind],
      `logs of ${kind}`,
      lifecycleOf(kind, logging),
      !tooLong && !unlockedLogKinds.includes(kind),
    );
  }
  return findings;
};
