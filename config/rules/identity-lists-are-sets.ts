import type { Finding, Rule } from "../rule";

/** What is listed under `identity` is listed once. */
export const identityListsAreSets: Rule = ({ identity }) => repeated(identity, ["identity"]);

function repeated(value: unknown, path: readonly (string | number)[]): Finding[] {
  if (value === null || typeof value !== "object") return [];
  // Policies are IAM's language.
  if (path.at(-1) === "document") return [];
  return Object.entries(value).flatMap(([key, item]): Finding[] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value) || typeof item !== "string") return repeated(item, here);
    return value.indexOf(item) === Number(key)
      ? []
      : [{ path: here, found: `${item} is listed twice`, allowed: "each entry once", fix: "remove one" }];
  });
}
