import type { WebAclRule } from "../modules/web/web-acl-rule";

/** As many of each kind are named. */
const named = 4;

/**
 * What takes the capacity of a web ACL, by who writes it: managed rule groups, rules of one's own, and those of settings
 * such as rate limits, the largest first.
 *
 * @param own names of the rules under `rules`
 * @returns such as `rules of your own 1200 (a 700, b 500), managed rule groups 900 (...)`
 */
export function capacityShares(rules: readonly WebAclRule[], own: readonly string[]): string {
  const isManaged = ({ statement }: WebAclRule) => "managed_rule_group_statement" in statement;
  const isOwn = (rule: WebAclRule) => !isManaged(rule) && own.includes(shown(rule));
  return (
    [
      ["managed rule groups", rules.filter(isManaged)],
      ["rules of your own", rules.filter(isOwn)],
      ["other settings", rules.filter((rule) => !isManaged(rule) && !isOwn(rule))],
    ] as const
  )
    .map(([kind, some]) => ({ kind, some, units: sum(some) }))
    .filter(({ units }) => units > 0)
    .sort((one, other) => other.units - one.units)
    .map(({ kind, some, units }) => `${kind} ${units} (${largest(some)})`)
    .join(", ");
}

function sum(rules: readonly WebAclRule[]): number {
  return rules.reduce((total, { capacityUnits }) => total + capacityUnits, 0);
}

/** As the file names it. */
function shown({ name }: WebAclRule): string {
  return name.replace(/^rule-/, "");
}

function largest(rules: readonly WebAclRule[]): string {
  const sorted = [...rules].sort((one, other) => other.capacityUnits - one.capacityUnits);
  const more = sorted.length - named;
  return [
    ...sorted.slice(0, named).map((rule) => `${shown(rule)} ${rule.capacityUnits}`),
    ...(more > 0 ? [`${more} more`] : []),
  ].join(", ");
}
