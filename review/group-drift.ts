import type { Finding } from "./finding";
import type { Change } from "./plan/change";
import type { PlanIndex } from "./plan/plan-index";
import { valuesAt } from "./plan/values-at";
import { portOpened } from "./risks/port-opened";

const rules = new Set(["aws_security_group_rule", "aws_vpc_security_group_ingress_rule"]);

/**
 * Ports that somebody opened by hand. The provider reads all rules of a group, those too that resources of their own make, so
 * that only what no resource of the plan lets in is news.
 */
export function groupDrift(change: Change, index: PlanIndex): readonly Finding[] {
  const { address, type, before, after } = change;
  if (type !== "aws_security_group" || before === undefined || after === undefined) return [];
  // Where the configuration writes them, they are judged as its own.
  if (index.hasArgument(address, "ingress") ?? true) return [];
  const ours = index.plan.changes
    .filter(({ type: one }) => rules.has(one))
    .flatMap((one) => [one.before, one.after])
    .filter((values) => values?.["security_group_id"] === after["id"]);
  const known = { ...before, ingress: [...valuesAt(before, "ingress"), ...ours] };
  const seen = portOpened.judge({ ...change, before: known, index });
  if (seen === undefined) return [];
  const message = `${seen.message}, by a rule that was made outside of Terraform, and this apply leaves it so`;
  const severity = seen.severity ?? portOpened.severity;
  return [
    {
      rule: portOpened.id,
      severity,
      plan: index.plan.source,
      address,
      action: "drift",
      message,
      before: null,
      after: null,
      cause: null,
      waived: null,
    },
  ];
}
