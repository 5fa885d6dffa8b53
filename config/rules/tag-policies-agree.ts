import type { Finding, Rule } from "../rule";

/** A tag policy defines one spelling of each key; keys that differ only in case would contradict each other. */
export const tagPoliciesAgree: Rule = ({ policies }) => {
  const seen = new Map<string, string>();
  return Object.keys(policies.tags ?? {}).flatMap((key): Finding[] => {
    const other = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), key);
    if (other === undefined) return [];
    return [
      {
        path: ["policies", "tags", key],
        found: `${key} and ${other} differ only in case`,
        allowed: "a tag policy defines one spelling of each key",
        fix: "remove one of them",
      },
    ];
  });
};
