import { AccessanalyzerArchiveRule } from "@cdktf/provider-aws/lib/accessanalyzer-archive-rule";
import type { Construct } from "constructs";

/** Findings that are archived as they come, because they are known and meant. */
export interface ArchiveRule {
  /** Name of the rule. */
  readonly name: string;
  /** Field of a finding, for example `principal.AWS` or `resource`. */
  readonly criterion: string;
  readonly contains: readonly string[];
  /** Why, and until when. */
  readonly reason: string;
}

/**
 * Makes the archive rules of one analyzer, below a construct. Each analyzer needs its own.
 *
 * @param analyzerName name of the analyzer, by reference
 *
 * Source: IAM User Guide "Archive rules".
 */
export function addArchiveRules(scope: Construct, analyzerName: string, known: readonly ArchiveRule[]): void {
  for (const { name, criterion, contains, reason } of known) {
    const rule = new AccessanalyzerArchiveRule(scope, `known-${name}`, {
      analyzerName,
      ruleName: name,
      filter: [{ criteria: criterion, contains: [...contains].sort() }],
    });
    rule.addOverride("//.exceptions", [reason]);
  }
}
