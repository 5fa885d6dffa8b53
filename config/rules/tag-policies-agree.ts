import type { Finding, Rule } from "../rule";

/** A tag policy spells each key one way; keys that differ in case only would contradict each other. */
export const tagPoliciesAgree: Rule = ({ policies }) => {
  const seen = new Map<string, string>();
  return Object.keys(policies.tags ?? {}).flatMap((key): Finding[] => {
    const other = seen.get(key.toLowerCase());
    seen.set(key.toLowerCase(), key);
    if (other === undefined) return [];
    return [
      {
        path: ["policies", "tags", key],
        found: `${key} and ${other} differ in case only`,
        allowed: "a tag policy says how a key is written, so each is there once",
        fix: "remove one of them",
      },
    ];
  });
};
