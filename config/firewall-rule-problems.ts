import { ruleFindings } from "../core/firewall/rule-findings";
import type { Problem } from "../core/problem";
import { firewallDescriptionOf } from "./firewall-description-of";
import { firewallRulePlace } from "./firewall-rule-place";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/**
 * What Suricata or AWS would refuse in the rules of firewalls, each with its line: AWS answers "RulesString is invalid",
 * when the group is made, and says no more.
 */
export function firewallRuleProblems({ firewalls }: Organization, source: Source): Problem[] {
  return Object.entries(firewalls).flatMap(([name, firewall]) =>
    ruleFindings(firewallDescriptionOf(firewall)).map(({ found, allowed, fix, ...place }) => ({
      where: firewallRulePlace(source, name, place),
      found,
      allowed,
      fix,
    })),
  );
}
