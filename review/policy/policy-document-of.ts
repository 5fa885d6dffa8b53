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
  // What is forgotten stays at AWS as it was.
  const values = change.action === "forget" ? change.before : change[side];
  if (values === undefined) return [];
  const open = side === "after" && isUnknownAt(change.unknown, path);
  const known = valuesAt(values, path).filter((one) => one !== "");
  if (!open) return read(known);
  const text = index.textOf(change.address, path);
  if (typeof text !== "string") return ofDataSource(change, path, index);
  return read([resolvedText(text, change, index).replaceAll("$${", "${")]);
}

/** The document that a data source will make, with what is not known yet as it was, where the statement was there. */
function ofDataSource(change: Change, path: string, index: PlanIndex): Document {
  const { reference, module } = originOf(index, change.module, index.referencesOf(change.address, path));
  const name = /^(data\.aws_iam_policy_document\.[^.[]+(?:\[[^\]]*\])?)\.json$/.exec(reference)?.[1];
  const address = module === "" ? name : `${module}.${name}`;
  const text = name === undefined ? undefined : index.plan.documents.get(String(address));
  if (text === undefined) return "unknown";
  const made = parsedPolicy(text);
  if (made === undefined) return "unknown";
  const old = change.before === undefined ? [] : read(valuesAt(change.before, path));
  return made.map((one) => (old === "unknown" ? one : asBefore(one, old)));
}

/** What an argument refers to, and in which module: a variable of a module is what the module is called with. */
function originOf(
  index: PlanIndex,
  module: string,
  [reference = "", ...others]: readonly string[],
): { readonly reference: string; readonly module: string } {
  const variable = /^var\.([^.[]+)$/.exec(reference)?.[1];
  if (variable === undefined || module === "" || others.length > 0) return { reference, module };
  const parent = module.replace(/(^|\.)module\.[^.[]+(\[("([^"\\]|\\.)*"|\d+)\])?$/, "");
  return originOf(index, parent, index.referencesOf(module, variable));
}

const open = (named: Statement["resources"]) => named?.patterns.includes("${unknown}") === true;

/** A resource that is not known yet is taken for the one that the same statement named. */
function asBefore(statement: Statement, old: readonly Statement[]): Statement {
  if (!open(statement.resources)) return statement;
  const text = ({ effect, actions, principals, conditions }: Statement) =>
    JSON.stringify([
      effect,
      actions,
      principals,
      conditions.map(({ operator, key, values }) => [operator, key, values]),
    ]);
  return old.find((one) => text(one) === text(statement)) ?? statement;
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
