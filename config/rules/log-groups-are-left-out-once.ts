import type { Finding, Rule } from "../rule";
import { switchedOn } from "../switched-on";

/** A log group is left out of the archive once, where log groups are archived at all. */
export const logGroupsAreLeftOutOnce: Rule = (organization) => {
  const { notArchived } = organization.logging;
  const findings: Finding[] = [];
  if (notArchived.length > 0 && !switchedOn(organization).has("log-group-archive")) {
    findings.push({
      path: ["logging", "notArchived"],
      found: "log groups are left out, and log-group-archive is off",
      allowed: "what is left out would be archived otherwise",
      fix: "remove them, or switch log-group-archive on",
    });
  }
  for (const [index, { logGroup }] of notArchived.entries()) {
    if (notArchived.findIndex((other) => other.logGroup === logGroup) === index) continue;
    findings.push({
      path: ["logging", "notArchived", index, "logGroup"],
      found: `${logGroup} is left out above already`,
      allowed: "each log group once",
      fix: "remove one of the entries",
    });
  }
  return findings;
};
