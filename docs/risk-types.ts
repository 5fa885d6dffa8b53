import { risks } from "../review/risks";

/** The ids of risks by the type of resource that they read, so that a review loads only what it needs. */
export function riskTypes(): Readonly<Record<string, readonly string[]>> {
  const types = [...new Set(risks.flatMap(({ reads }) => Object.keys(reads)))].sort();
  return Object.fromEntries(
    types.map((type) => [type, risks.filter(({ reads }) => type in reads).map(({ id }) => id)]),
  );
}
