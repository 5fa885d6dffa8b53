import type { OwnRule } from "./own-rule";
import { ownStatements } from "./own-statements";
import { ruleBands } from "./rule-bands";
import { type StatementSets, statementContext } from "./statement-context";
import type { WebAclMode } from "./web-acl-mode";
import type { WebAclRule } from "./web-acl-rule";

/** How far apart the rules of a band are. */
const step = 10;

/**
 * Rules of your own, each at its priority, or at the next of its band: append, and nothing is renumbered. While the web ACL
 * only counts, what would stop a request counts.
 *
 * @param sets what statements are read with, but for what follows from the action
 */
export function ownRules(rules: readonly OwnRule[], mode: WebAclMode, sets: StatementSets): WebAclRule[] {
  const taken = new Map<string, number>();
  return rules.map((rule) => {
    const { band = "after-content", action, labels, response, immunitySeconds } = rule;
    const before = taken.get(band) ?? 0;
    if (rule.priority === undefined) taken.set(band, before + 1);
    const context = statementContext(action, sets);
    return {
      name: `rule-${rule.name}`,
      priority: rule.priority ?? ruleBands[band].first + step * before,
      capacityUnits: ownStatements.capacity(rule.statement, context),
      effect: mode === "count" && action !== "allow" ? "count" : action,
      statement: ownStatements.block(rule.statement, context),
      ...(labels !== undefined && { labels }),
      ...(response !== undefined && { response }),
      ...(immunitySeconds !== undefined && { immunitySeconds }),
    };
  });
}
