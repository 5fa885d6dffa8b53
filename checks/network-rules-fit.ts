import { networkRuleCounts } from "../controls/network-rule-counts";
import type { Check } from "./check";

/**
 * The most that AWS allows in one direction once it has raised the quota; of a security group, where a network interface
 * has no other.
 *
 * Source: Amazon VPC User Guide "Amazon VPC quotas".
 */
const most = { "network ACL": 40, "security group": 1000 } as const;

/** No network ACL and no security group has more rules than AWS allows at most. */
export const networkRulesFit: Check = (stack) =>
  networkRuleCounts(stack)
    .filter(({ kind, rules }) => rules > most[kind])
    .map(
      ({ kind, name, direction, rules }) =>
        `the ${kind} ${name} has ${rules} ${direction} rules, and AWS allows ${most[kind]} at most: give flows one block or one range of ports in place of several, or divide the network`,
    );
