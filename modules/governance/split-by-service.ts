import type { PolicyStatement } from "../../core/policy-document";

/** Statements that say the same of different services. */
export interface SplitStatements {
  readonly ofThese: readonly PolicyStatement[];
  readonly ofOthers: readonly PolicyStatement[];
}

/** Divides statements by the services of their actions; those of the others have a Sid that says so. */
export function splitByService(
  statements: readonly PolicyStatement[],
  services: readonly string[],
): SplitStatements {
  const having = (wanted: boolean) =>
    statements.flatMap((statement): PolicyStatement[] => {
      const actions = (statement.actions ?? []).filter(
        (action) => services.includes(action.split(":")[0] ?? "") === wanted,
      );
      const sid = wanted ? statement.sid : `${statement.sid}OfNewerServices`;
      return actions.length === 0 ? [] : [{ ...statement, sid, actions }];
    });
  return { ofThese: having(true), ofOthers: having(false) };
}
