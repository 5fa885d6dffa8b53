import { idleStatementProblems } from "../core/idle-statement-problems";
import type { Problem } from "../core/problem";
import { statementProblems } from "../core/statement-problems";
import type { Notify } from "./notice";
import type { Organization } from "./schema/organization";
import { vocabularyProblems, type WrittenStatement } from "./vocabulary-problems";

/**
 * Everything in an organization's own policies, and in the actions of its exceptions, that AWS would reject, or accept and
 * never apply.
 *
 * @param notify receives what may be wrong
 */
export async function ownPolicyProblems(
  organization: Organization,
  notify: Notify = () => {},
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, { family, file, document = {} }] of Object.entries(organization.guardrails.policies)) {
    const where =
      file === undefined ? `guardrails.policies.${name}` : `guardrails.policies.${name} (${file})`;
    const extra = Object.keys(document).filter((key) => !["Version", "Id", "Statement"].includes(key));
    if (extra.length > 0 || document.Version !== "2012-10-17") problems.push(notAPolicy(where, extra));
    const written = document.Statement;
    const statements: readonly unknown[] = Array.isArray(written) ? written : [written];
    if (statements.length === 0) problems.push(empty(where));
    for (const [index, statement] of statements.entries()) {
      const place = `${where} Statement[${index}]`;
      const grammar = statementProblems(place, statement, family);
      problems.push(...grammar);
      if (grammar.length === 0) {
        problems.push(
          ...idleStatementProblems(place, statement as WrittenStatement, family),
          ...(await vocabularyProblems(place, statement as WrittenStatement, family, notify)),
        );
      }
    }
  }
  for (const [index, { guardrail, actions }] of organization.guardrails.exceptions.entries()) {
    if (actions.length === 0) continue;
    const place = `guardrails.exceptions.${index}.actions (${guardrail})`;
    problems.push(...(await vocabularyProblems(place, { Action: actions }, "service-control", notify)));
  }
  return problems;
}

function empty(where: string): Problem {
  return {
    where,
    found: "Statement is empty",
    allowed: "at least one statement",
    fix: "add a statement, or remove the policy",
  };
}

function notAPolicy(where: string, extra: readonly string[]): Problem {
  return {
    where,
    found: extra.length > 0 ? `unknown element ${extra.join(", ")}` : 'Version is not "2012-10-17"',
    allowed: 'a policy with Version "2012-10-17" and Statement',
    fix: extra.length > 0 ? "remove it" : 'set Version to "2012-10-17"',
  };
}
