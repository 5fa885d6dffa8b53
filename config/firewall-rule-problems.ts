import type { FirewallFlow } from "../core/firewall/firewall-description";
import { orderFindings } from "../core/firewall/order-findings";
import { type RuleFinding, ruleFindings } from "../core/firewall/rule-findings";
import type { Problem } from "../core/problem";
import { firewallDescriptionOf } from "./firewall-description-of";
import { firewallRulePlace } from "./firewall-rule-place";
import { inspectedFlows } from "./inspected-flows";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/**
 * What Suricata or AWS would refuse in the rules of firewalls, each with its line, the first of a line: AWS answers
 * "RulesString is invalid", when the group is made, and says no more.
 */
export function firewallRuleProblems(organization: Organization, source: Source): Problem[] {
  return Object.entries(organization.firewalls).flatMap(([name, firewall]) => {
    const told = new Set<string>();
    const description = { ...firewallDescriptionOf(firewall), flows: mostFlows(organization, name) };
    // What is wrong with groups without those of flows is told before.
    return [...orderFindings(description), ...ruleFindings(description)].flatMap(
      ({ found, allowed, fix, ...place }: RuleFinding): Problem[] => {
        const where = firewallRulePlace(source, name, place);
        const { column, ...ofLine } = place;
        const line = firewallRulePlace(source, name, ofLine);
        // What follows a mistake in a line is often no mistake itself.
        if (place.line !== undefined && told.has(line)) return [];
        told.add(line);
        return [{ where, found, allowed, fix }];
      },
    );
  });
}

/** The flows of that network with the firewall which has the most: each makes a policy of its own, with a rule for each. */
function mostFlows(organization: Organization, name: string): FirewallFlow[] {
  const [most = []] = Object.entries(organization.networks)
    .filter(([, { firewall }]) => firewall === name)
    .map(([network]) => inspectedFlows(organization, network))
    .sort((one, other) => other.length - one.length);
  return most;
}
