import type { Change } from "../plan/change";
import { isUnknownAt } from "../plan/is-unknown-at";
import type { PlanIndex } from "../plan/plan-index";
import { resolvedText } from "../plan/resolved-text";
import { valuesAt } from "../plan/values-at";
import { parsedPolicy } from "./parsed-policy";
import type { Statement } from "./statement";

/** Statements of an argument; "unknown" where the plan does not tell, which is never the same as none. */
export type Document = readonly Statement[] | "unknown";

/**
 * What an argument says on one side of a change. A policy that is known after the apply only is read from the
 * configuration, where it is Terraform JSON: that keeps the text.
 */
export function policyDocumentOf(
  change: Change,
  path: string,
  side: "after" | "before",
  index: PlanIndex,
): Document {
  const values = change[side];
  if (values === undefined) return [];
  const open = side === "after" && isUnknownAt(change.unknown, path);
  const known = valuesAt(values, path).filter((one) => one !== "");
  if (!open) return read(known);
  const text = index.textOf(change.address, path);
  if (typeof text !== "string") return "unknown";
  return read([resolvedText(text, change, index).replaceAll("$${", "${")]);
}

function read(documents: readonly unknown[]): Document {
  const statements: Statement[] = [];
  for (const document of documents) {
    const parsed = parsedPolicy(document);
    if (parsed !== undefined) statements.push(...parsed);
    else if (!isOther(document)) return "unknown";
  }
  return statements;
}

/** Whether it is JSON of another kind: nothing that grants. */
function isOther(document: unknown): boolean {
  if (typeof document !== "string") return true;
  try {
    const json = JSON.parse(document) as { readonly Statement?: unknown };
    return json?.Statement === undefined;
  } catch {
    return document.trim() === "";
  }
}
