import type { Finding } from "./finding";
import type { Change } from "./plan/change";
import type { PlanIndex } from "./plan/plan-index";
import { valuesAt } from "./plan/values-at";
import { parsedPolicy } from "./policy/parsed-policy";
import { powerOf } from "./policy/power-of";
import { administratorAttached } from "./policy-risks/administrator-attached";
import { policyWidened } from "./policy-risks/policy-widened";

/**
 * Policies that somebody gave to a role by hand. The provider reads them all, those too that resources of their own attach, so
 * that only what no resource of the plan attaches is news.
 */
export function roleDrift(change: Change, index: PlanIndex): readonly Finding[] {
  const { type, before, after } = change;
  if (type !== "aws_iam_role" || before === undefined || after === undefined) return [];
  const name = after["name"];
  const ofRole = index.plan.changes.filter(
    (one) => one.before?.["role"] === name || one.after?.["role"] === name,
  );
  const known = (argument: string) =>
    new Set(ofRole.flatMap((one) => [one.before?.[argument], one.after?.[argument]]));
  const added = (path: string, ours: ReadonlySet<unknown>) => {
    const had = new Set(valuesAt(before, path));
    return valuesAt(after, path)
      .filter((one) => !had.has(one) && !ours.has(one))
      .map(String);
  };
  const managed = added("managed_policy_arns", known("policy_arn")).map((arn) =>
    finding(change, index, `was given ${arn}`, powerOf(arn.split("/").at(-1) ?? "") ?? "medium"),
  );
  const names = added("inline_policy.name", known("name"));
  const inline = valuesAt(after, "inline_policy")
    .filter((one) => names.includes(String(valuesAt(one, "name")[0])))
    .map((one) => {
      const statements = parsedPolicy(valuesAt(one, "policy")[0]) ?? [];
      const everything = statements.some(
        ({ effect, actions, resources }) =>
          effect === "Allow" && actions.patterns.includes("*") && resources?.patterns.includes("*") === true,
      );
      return finding(
        change,
        index,
        `was given the inline policy ${String(valuesAt(one, "name")[0])}`,
        everything ? "critical" : "medium",
      );
    });
  return [...managed, ...inline];
}

function finding(
  { address }: Change,
  { plan }: PlanIndex,
  what: string,
  severity: Finding["severity"],
): Finding {
  const risk = severity === "critical" ? administratorAttached : policyWidened;
  const message = `${what} outside of Terraform, and this apply leaves it so`;
  return {
    rule: risk.id,
    severity,
    plan: plan.source,
    address,
    action: "drift",
    message,
    before: null,
    after: null,
    cause: null,
    waived: null,
  };
}
