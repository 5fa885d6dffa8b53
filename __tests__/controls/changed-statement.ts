import type { SynthesizedStack } from "../../controls/synthesized-stack";
import { changed } from "./changed";

type Statement = Readonly<Record<string, unknown>>;

/**
 * A copy of a stack in which one statement of a resource's policy differs.
 *
 * @param change returns the statement's elements instead, or undefined to remove the statement
 * @param argument the one that holds the policy
 */
export function changedStatement(
  stack: SynthesizedStack,
  address: string,
  sid: string,
  change: (statement: Statement) => Statement | undefined,
  argument = "policy",
): SynthesizedStack {
  return changed(stack, address, (body) => {
    const document = JSON.parse(String(body[argument])) as { Statement: Statement[] };
    if (!document.Statement.some((statement) => statement["Sid"] === sid)) {
      throw new Error(`${address} has no statement ${sid}`);
    }
    const Statement = document.Statement.flatMap((statement) =>
      statement["Sid"] === sid ? (change(statement) ?? []) : statement,
    );
    return { ...body, [argument]: JSON.stringify({ ...document, Statement }) };
  });
}
