import type { Finding, Rule } from "../rule";

/** Logs move to cold storage before they expire, and expire only after their lock has ended. */
export const logLifetimesAgree: Rule = ({ logging }) => {
  const findings: Finding[] = [];
  if (logging.archiveAfterDays >= logging.expireAfterDays) {
    findings.push({
      path: ["logging", "archiveAfterDays"],
      found: `logs move to cold storage after ${logging.archiveAfterDays} days and expire after ${logging.expireAfterDays}`,
      allowed: "logs move before they expire",
      fix: "lower archiveAfterDays or raise expireAfterDays",
    });
  }
  const lock = logging.objectLock;
  if (lock.mode !== "none" && lock.retentionDays > logging.expireAfterDays) {
    findings.push({
      path: ["logging", "objectLock", "retentionDays"],
      found: `logs are locked for ${lock.retentionDays} days and expire after ${logging.expireAfterDays}`,
      allowed: "the lock ends before logs expire",
      fix: "lower objectLock.retentionDays or raise expireAfterDays",
    });
  }
  return findings;
};
