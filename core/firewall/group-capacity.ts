import { parsedRules } from "../suricata/parsed-rules";
import type { FirewallGroup } from "./firewall-group";

/** What groups have room for: the capacity of a group cannot change after it is made. */
const steps = [100, 250, 500, 1000, 2500, 5000, 10_000, 15_000, 20_000, 25_000, 30_000];

/**
 * The capacity of a group: one for each rule, rounded up to a step, so that a rule that is added makes no new group. Rules
 * of Suricata count one each, whatever they look for.
 *
 * Source: AWS Network Firewall Developer Guide "Setting rule group capacity".
 */
export function groupCapacity(group: Pick<FirewallGroup, "text" | "capacity">): {
  readonly needed: number;
  readonly capacity: number;
} {
  const { rules, problems } = parsedRules(group.text);
  const needed = rules.length + problems.length;
  return { needed, capacity: group.capacity ?? steps.find((step) => step >= needed) ?? needed };
}
