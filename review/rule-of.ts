import { ownRules } from "./own-rules";
import { planRisks } from "./plan-risks";
import { policyRisks } from "./policy-risks";
import riskTypes from "./risk-types.json";
import { risksOf } from "./risks-of";
import type { Rule } from "./rule";

const few: readonly Rule[] = [...policyRisks, ...planRisks, ...ownRules];

/** The rule of an id, without loading all others; undefined where there is none. */
export function ruleOf(id: string): Rule | undefined {
  const known = few.find((rule) => rule.id === id);
  if (known !== undefined) return known;
  const [type = ""] = Object.entries(riskTypes).find(([, ids]) => ids.includes(id)) ?? [];
  return risksOf(type).find((risk) => risk.id === id);
}
