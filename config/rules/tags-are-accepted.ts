import type { Finding, Rule } from "../rule";
import { settingsByPlace } from "../settings-by-place";

/** Tags that stacks add: two on every resource, two on parts of a network. */
const ownTags = new Set(["managedby", "name", "stack", "tier"]);

/** AWS allows 50 tags on a resource, and IAM ignores the case of keys. */
export const tagsAreAccepted: Rule = (organization) => [
  ...judged(["tags"], [], organization.tags),
  ...settingsByPlace(organization).flatMap(({ path, own, above }) =>
    judged(
      [...path, "tags"],
      [organization, ...above].flatMap(({ tags = {} }) => Object.keys(tags)),
      own.tags ?? {},
    ),
  ),
];

function judged(
  path: readonly string[],
  inherited: readonly string[],
  tags: Readonly<Record<string, string>>,
): Finding[] {
  const keys = Object.keys(tags);
  const all = new Set([...inherited, ...keys]);
  const findings: Finding[] = [];
  if (keys.length > 0 && all.size > 46) {
    findings.push({
      path,
      found: `found ${all.size} tags`,
      allowed: "at most 46: AWS allows 50 on a resource, and Palisade adds up to 4",
      fix: "remove some",
    });
  }
  const seen = new Map(inherited.map((key) => [key.toLowerCase(), key]));
  for (const key of keys) {
    const owner = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), key);
    if (ownTags.has(key.toLowerCase())) {
      findings.push({
        path: [...path, key],
        found: `found the tag ${key}`,
        allowed: "Palisade sets ManagedBy, Stack, Name and Tier",
        fix: "choose another key",
      });
    } else if (owner !== undefined && owner !== key) {
      findings.push({
        path: [...path, key],
        found: `${key} and ${owner} differ only in case`,
        allowed: "IAM ignores the case of tag keys",
        fix: inherited.includes(owner) ? `write it as ${owner}` : "remove one of them",
      });
    }
  }
  return findings;
}
