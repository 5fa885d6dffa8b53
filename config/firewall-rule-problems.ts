import { ruleFindings } from "../core/firewall/rule-findings";
import type { Problem } from "../core/problem";
import { firewallDescriptionOf } from "./firewall-description-of";
import { firewallRulePlace } from "./firewall-rule-place";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/**
 * What Suricata or AWS would refuse in the rules of firewalls, each with its line, the first of a line: AWS answers
 * "RulesString is invalid", when the group is made, and says no more.
 */
export function firewallRuleProblems({ firewalls }: Organization, source: Source): Problem[] {
  return Object.entries(firewalls).flatMap(([name, firewall]) => {
    const told = new Set<string>();
    return ruleFindings(firewallDescriptionOf(firewall)).flatMap(
      ({ found, allowed, fix, ...place }): Problem[] => {
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
