import { networkRuleCounts } from "../controls/network-rule-counts";
import { networkRuleLimits } from "../core/network-rule-limits";
import type { Check } from "./check";

/** No network ACL and no security group has more rules than AWS allows at most. */
export const networkRulesFit: Check = (stack) =>
  networkRuleCounts(stack)
    .filter(({ kind, rules }) => rules > networkRuleLimits[kind])
    .map(
      ({ kind, name, direction, rules }) =>
        `the ${kind} ${name} has ${rules} ${direction} rules, and AWS allows ${networkRuleLimits[kind]} at most: give flows one block or one range of ports in place of several, or divide the network`,
    );
