import type { Finding, Rule } from "../rule";

/** Tags that stacks add: two on every resource, two on parts of a network. */
const ownTags = new Set(["managedby", "name", "stack", "tier"]);

/** AWS allows 50 tags on a resource, and IAM ignores the case of keys. */
export const tagsAreAccepted: Rule = ({ tags }) => {
  const keys = Object.keys(tags);
  const findings: Finding[] = [];
  if (keys.length > 46) {
    findings.push({
      path: ["tags"],
      found: `found ${keys.length} tags`,
      allowed: "at most 46: AWS allows 50 on a resource, and Palisade adds up to 4",
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
        allowed: "Palisade sets ManagedBy, Stack, Name and Tier",
        fix: "choose another key",
      });
    } else if (owner !== undefined) {
      findings.push({
        path: ["tags", key],
        found: `${key} and ${owner} differ only in case`,
        allowed: "IAM ignores the case of tag keys",
        fix: "remove one of them",
      });
    }
  }
  return findings;
};
