import { comparableKey } from "./comparable-key";

type Statement = { readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

/**
 * A policy as the simulator compares it: what AWS would see, condition keys renamed.
 *
 * @param policy JSON text as it stands in Terraform, or a plain object
 */
export function comparablePolicy(policy: unknown): unknown {
  const document = typeof policy === "string" ? JSON.parse(policy.replaceAll("$${", "${")) : policy;
  if (document === null || typeof document !== "object" || !("Statement" in document)) return document;
  return { ...document, Statement: [document.Statement].flat().map(comparable) };
}

function comparable(statement: unknown): unknown {
  const { Condition } = (statement ?? {}) as Statement;
  if (Condition === undefined) return statement;
  const renamed = Object.entries(Condition).map(([operator, keys]) => [
    operator,
    Object.fromEntries(Object.entries(keys).map(([key, value]) => [comparableKey(key), value])),
  ]);
  return { ...(statement as Statement), Condition: Object.fromEntries(renamed) };
}
