import type { Finding, Rule } from "../rule";

/** Tags that stacks add themselves: two on everything, two on parts of a network. */
const ownTags = new Set(["managedby", "name", "stack", "tier"]);

/** AWS takes fifty tags on a resource, and IAM takes keys that differ in more than case. */
export const tagsAreAccepted: Rule = ({ tags }) => {
  const keys = Object.keys(tags);
  const findings: Finding[] = [];
  if (keys.length > 46) {
    findings.push({
      path: ["tags"],
      found: `found ${keys.length} tags`,
      allowed: "46 at most: AWS takes 50 on a resource, and up to four are added",
      fix: "remove some",
    });
  }
  const seen = new Map<string, string>();
  for (const key of keys) {
    const owner = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), key);
    if (ownTags.has(key.toLowerCase())) {
      findings.push({
        path: ["tags", key],
        found: `found the tag ${key}`,
        allowed: "ManagedBy, Stack, Name and Tier are set for you",
        fix: "choose another key",
      });
    } else if (owner !== undefined) {
      findings.push({
        path: ["tags", key],
        found: `${key} and ${owner} differ in case only`,
        allowed: "IAM takes keys that differ in more",
        fix: "remove one",
      });
    }
  }
  return findings;
};
