import { chosenCapabilities } from "../chosen-capabilities";
import type { Finding, Rule } from "../rule";

/** Each log group is excluded from the archive once, and only if log groups are archived. */
export const logGroupsAreExcludedOnce: Rule = (organization) => {
  const { excludedLogGroups } = organization.logging;
  const findings: Finding[] = [];
  if (excludedLogGroups.length > 0 && !chosenCapabilities(organization).has("log-group-archive")) {
    findings.push({
      path: ["logging", "excludedLogGroups"],
      found: "log groups are excluded, but log-group-archive is disabled",
      allowed: "only log-group-archive sends log groups to the archive",
      fix: "remove the list, or enable log-group-archive",
    });
  }
  for (const [index, { logGroup }] of excludedLogGroups.entries()) {
    if (excludedLogGroups.findIndex((other) => other.logGroup === logGroup) === index) continue;
    findings.push({
      path: ["logging", "excludedLogGroups", index, "logGroup"],
      found: `${logGroup} is in an entry above`,
      allowed: "one entry for each log group",
      fix: "remove one of the entries",
    });
  }
  return findings;
};
