import { managedFirewallGroups } from "../../facts/managed-firewall-groups";
import type { FirewallDescription } from "./firewall-description";
import { firewallGroups } from "./firewall-groups";
import { groupCapacity } from "./group-capacity";

/** What the groups need together of which AWS says no single number. */
const unsaid = 13_200;

/**
 * The capacity that the groups of a firewall reserve. Of managed groups whose capacity AWS does not say, nothing is counted
 * as long as one of them is missing, and what they need together once all are there.
 */
export function policyCapacity(firewall: FirewallDescription): number {
  const own = firewallGroups(firewall).reduce((sum, group) => sum + groupCapacity(group).capacity, 0);
  const known: Readonly<Record<string, number | undefined>> = managedFirewallGroups;
  const used = new Set(firewall.managedGroups.map(({ name }) => name));
  const managed = [...used].reduce((sum, name) => sum + (known[name] ?? 0), 0);
  const counted = Object.keys(known).filter(
    (name) => known[name] === undefined && name !== "ThreatSignaturesFUPStrictOrder",
  );
  return own + managed + (counted.every((name) => used.has(name)) ? unsaid : 0);
}
