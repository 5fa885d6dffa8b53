import type { CountableGroup } from "../../facts/managed-group-rules";
import { accountTakeoverRule } from "./account-takeover-rule";
import { addressRule } from "./address-rule";
import { botControlRule } from "./bot-control-rule";
import { clientAddressRule } from "./client-address-rule";
import { geographyRule } from "./geography-rule";
import { managedGroupRule } from "./managed-group-rule";
import { alwaysOnRuleGroups, managedRuleGroups } from "./managed-rule-groups";
import { rateLimitRule } from "./rate-limit-rule";
import type { WebAclProps } from "./web-acl-props";
import type { WebAclRule } from "./web-acl-rule";

/** ARNs of the IP sets that the address rules match against; an empty list leaves the rule out. */
export interface AddressSets {
  readonly denied: readonly string[];
  readonly allowed: readonly string[];
}

/**
 * The rules of a web ACL, in the order in which AWS WAF runs them. The first that allows or blocks decides:
 *
 * | priority | rule | why there |
 * |---|---|---|
 * | 50 | client address | behind a CDN: what came around it has no address that the rules below could judge |
 * | 100 | denied addresses | refused whatever else holds; the lever to pull in an incident |
 * | 1000-1900 | content groups | what is sent is inspected whoever sends it, trusted addresses included |
 * | 2000 | allowed addresses | ends the evaluation: all that follows judges who, not what |
 * | 3000 | geography | cheapest judgement of an address |
 * | 3100-3200 | reputation, anonymous addresses | |
 * | 4000-4090 | rate limits | count only what nothing above has blocked |
 * | 5000 | bot control | charged by the request, so it sees as few as possible |
 * | 6000 | account takeover | the dearest, last |
 */
export function webAclRules(props: WebAclProps, sets: AddressSets): WebAclRule[] {
  const counted = (key: CountableGroup) =>
    (props.countedRules ?? []).filter(({ group }) => group === key).map(({ rule }) => rule);
  const groups = [...new Set([...alwaysOnRuleGroups, ...(props.managedRuleGroups ?? [])])];
  const client = props.clientAddress;
  const behind = client === undefined ? {} : { client };
  const rules = [
    ...(client ? [clientAddressRule(client, props.mode)] : []),
    ...(sets.denied.length > 0
      ? [
          addressRule({
            name: "denied-addresses",
            priority: 100,
            effect: props.mode,
            ipSetArns: sets.denied,
            ...behind,
          }),
        ]
      : []),
    ...groups.map((key) =>
      managedGroupRule({
        group: managedRuleGroups[key],
        mode: props.mode,
        countedRules: counted(key),
      }),
    ),
    ...(sets.allowed.length > 0
      ? [
          addressRule({
            name: "allowed-addresses",
            priority: 2000,
            effect: "allow",
            ipSetArns: sets.allowed,
            ...behind,
          }),
        ]
      : []),
    ...(props.geography ? [geographyRule(props.geography, props.mode, client)] : []),
    ...(props.rateLimits ?? []).map((limit, index) => rateLimitRule(limit, index, props.mode, client)),
    ...(props.botControl ? [botControlRule(props.botControl, props.mode, counted("bot-control"))] : []),
    ...(props.accountTakeover
      ? [accountTakeoverRule(props.accountTakeover, props.mode, counted("account-takeover"))]
      : []),
  ];
  return rules.sort((one, other) => one.priority - other.priority);
}
