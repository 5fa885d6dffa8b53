import { ownRules } from "./own-rules";
import { planRisks } from "./plan-risks";
import { policyRisks } from "./policy-risks";
import { risks } from "./risks";
import type { Rule } from "./rule";

/** Every rule that a finding may name, by id. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  [...risks, ...policyRisks, ...planRisks, ...ownRules]
    .map(({ id, severity, reason, advice, source }): [string, Rule] => [
      id,
      { id, severity, reason, advice, source },
    ])
    .sort(([left], [right]) => (left < right ? -1 : 1)),
);
