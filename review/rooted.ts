import type { Finding } from "./finding";
import { causeOf } from "./plan/cause-of";
import type { PlanIndex } from "./plan/plan-index";
import { severities } from "./severity";
import type { Told } from "./told";

/** What merely follows from another change stands under it, unless it is worse. */
export function rooted(told: readonly Told[], index: PlanIndex): readonly Finding[] {
  const byAddress = new Map<string, Finding[]>();
  for (const { finding } of told)
    byAddress.set(finding.address, [...(byAddress.get(finding.address) ?? []), finding]);
  const followers = new Map<string, Set<string>>();
  const kept: Finding[] = [];
  for (const { finding, mayFollow } of told) {
    const change = mayFollow ? index.changeAt(finding.address) : undefined;
    const cause = change === undefined ? undefined : causeOf(change, index);
    const above = cause === undefined ? [] : (byAddress.get(cause) ?? []);
    if (cause === undefined || above.length === 0) {
      kept.push(finding);
      continue;
    }
    followers.set(cause, (followers.get(cause) ?? new Set()).add(finding.address));
    const worst = Math.min(...above.map(({ severity }) => severities.indexOf(severity)));
    if (severities.indexOf(finding.severity) < worst) kept.push({ ...finding, cause });
  }
  return kept.map((one) => {
    const list = [...(followers.get(one.address) ?? [])];
    if (list.length === 0 || one.cause !== null) return one;
    followers.delete(one.address);
    const count = list.length === 1 ? "1 resource follows" : `${list.length} resources follow`;
    return {
      ...one,
      message: `${one.message}; ${count}: ${list.slice(0, 5).join(", ")}${list.length > 5 ? " ..." : ""}`,
    };
  });
}
