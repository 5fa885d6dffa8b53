import type { PolicyStatement } from "../../core/policy-document";
import { statementLikeness } from "./statement-likeness";

/** A statement as it is written, and those of the catalogue that it says at once. */
export interface MergedStatement {
  readonly statement: PolicyStatement;
  /** Sids of the statements in it, in their order. */
  readonly sids: readonly string[];
}

/**
 * Joins statements that differ in nothing but their actions, since the rest of each would be written again and
 * again: same effect, principals, resources and conditions. Statements of all actions but some are left alone:
 * two of them joined would deny less. The place of the first is the place of all.
 */
export function mergedStatements(statements: readonly PolicyStatement[]): MergedStatement[] {
  const groups = new Map<string, PolicyStatement[]>();
  for (const statement of statements) {
    const key = statement.actions === undefined ? statement.sid : statementLikeness(statement);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((group) => {
    const sids = group.map(({ sid }) => sid);
    const [first] = group as [PolicyStatement];
    const sid = unique(group.length === 1 ? first.sid : jointSid(sids), taken);
    if (group.length === 1) return { statement: { ...first, sid }, sids };
    const actions = [...new Set(group.flatMap((statement) => statement.actions ?? []))].sort();
    return { statement: { ...first, sid, actions: actions.includes("*") ? ["*"] : actions }, sids };
  });
}

/** `DenyChangesUnlessDeployment`: what a reader of the plan should think of, whichever statements are joined. */
function jointSid(sids: readonly string[]): string {
  const [first = "", ...others] = sids.map((sid) => /Unless[A-Za-z0-9]+$/.exec(sid)?.[0] ?? "");
  return `DenyChanges${others.every((one) => one === first) ? first : ""}`;
}

function unique(sid: string, taken: Set<string>): string {
  let name = sid;
  for (let number = 2; taken.has(name); number++) name = `${sid}${number}`;
  taken.add(name);
  return name;
}
