import { managedRuleGroups } from "./managed-rule-groups";

/** Priorities of rules that a web ACL has or may have, and what stands there: none of your own rules may. */
export const fixedPriorities: ReadonlyMap<number, string> = new Map([
  [10, "anti-DDoS"],
  [50, "the client's address"],
  [100, "denied addresses"],
  ...Object.entries(managedRuleGroups).map(
    ([key, { priority }]) => [priority, `the managed rule group ${key}`] as const,
  ),
  [2000, "allowed addresses"],
  [3000, "countries"],
  ...Array.from({ length: 10 }, (_, index) => [4000 + 10 * index, `rate limit ${index + 1}`] as const),
  [5000, "bot control"],
  [6000, "account takeover prevention"],
  [6100, "account creation fraud prevention"],
]);
