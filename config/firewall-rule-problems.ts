import { ruleFindings } from "../core/firewall/rule-findings";
import type { Problem } from "../core/problem";
import { firewallDescriptionOf } from "./firewall-description-of";
import type { Organization } from "./schema/organization";

/**
 * What Suricata or AWS would refuse in the rules of firewalls, each with its line: AWS answers "RulesString is invalid",
 * when the group is made, and says no more.
 */
export function firewallRuleProblems({ firewalls }: Organization): Problem[] {
  return Object.entries(firewalls).flatMap(([name, firewall]) =>
    ruleFindings(firewallDescriptionOf(firewall)).map(({ path, line, file, found, allowed, fix }) => {
      const place = ["firewalls", name, ...path].join(".");
      const where =
        line === undefined
          ? place
          : file === undefined
            ? `${place}, line ${line}`
            : `${file}:${line} (${place})`;
      return { where, found, allowed, fix };
    }),
  );
}
