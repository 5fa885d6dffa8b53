import type { CountableGroup } from "../../facts/managed-group-rules";
import { accountCreationRule } from "./account-creation-rule";
import { accountTakeoverRule } from "./account-takeover-rule";
import { addressRule } from "./address-rule";
import { antiDdosRule } from "./anti-ddos-rule";
import { botControlRule } from "./bot-control-rule";
import { clientAddressRule } from "./client-address-rule";
import { geographyRule } from "./geography-rule";
import { managedGroupRule } from "./managed-group-rule";
import { alwaysOnRuleGroups, managedRuleGroups } from "./managed-rule-groups";
import { ownRules } from "./own-rules";
import { rateLimitRule } from "./rate-limit-rule";
import type { StatementSets } from "./statement-context";
import type { WebAclProps } from "./web-acl-props";
import type { WebAclRule } from "./web-acl-rule";

/** ARNs of the sets that rules match against. */
export interface WebAclSets {
  /** IP sets of denied and allowed addresses; an empty list leaves the rule out. */
  readonly denied: readonly string[];
  readonly allowed: readonly string[];
  /** IP sets by name, one for each family of addresses. @default none */
  readonly ipSets?: ReadonlyMap<string, readonly string[]>;
  /** Regex pattern sets by name. @default none */
  readonly regexPatternSets?: ReadonlyMap<string, string>;
}

/**
 * The rules of a web ACL, in the order in which AWS WAF runs them. The first that allows or blocks decides:
 *
 * | priority | rule | why there |
 * |---|---|---|
 * | 10 | anti-DDoS | sees all that comes, as AWS advises |
 * | 50 | client address | behind a CDN: what came around it has no address that the rules below could judge |
 * | 100 | denied addresses | refused whatever else holds; the lever to pull in an incident |
 * | 1000-1900 | content groups | what is sent is inspected whoever sends it, trusted addresses included |
 * | 2000 | allowed addresses | ends the evaluation: all that follows judges who, not what |
 * | 3000 | geography | cheapest judgement of an address |
 * | 3100-3200 | reputation, anonymous addresses | |
 * | 4000-4090 | rate limits | count only what nothing above has blocked |
 * | 5000 | bot control | charged by the request, so it sees as few as possible |
 * | 6000, 6100 | account takeover, account creation | the dearest, last |
 *
 * AWS advises addresses and reputation first, which saves inspection; here content comes first, so that no allowed address
 * escapes it. Rules of your own stand between, in the bands of `ruleBands`.
 */
export function webAclRules(props: WebAclProps, arns: WebAclSets): WebAclRule[] {
  const client = props.clientAddress;
  const behind = client === undefined ? {} : { client };
  const sets = statementSets(props, arns);
  const tuned = (key: CountableGroup) => ({
    mode: props.mode,
    countedRules: (props.countedRules ?? []).filter(({ group }) => group === key).map(({ rule }) => rule),
    settings: props.groupSettings?.[key],
    sets,
  });
  const groups = [...new Set([...alwaysOnRuleGroups, ...(props.managedRuleGroups ?? [])])];
  const addresses = (
    name: string,
    priority: number,
    effect: "allow" | WebAclProps["mode"],
    list: readonly string[],
  ) => (list.length > 0 ? [addressRule({ name, priority, effect, ipSetArns: list, ...behind })] : []);
  const rules = [
    ...(props.antiDdos ? [antiDdosRule(props.antiDdos, tuned("anti-ddos"))] : []),
    ...(client ? [clientAddressRule(client, props.mode)] : []),
    ...addresses("denied-addresses", 100, props.mode, arns.denied),
    ...groups.map((key) => managedGroupRule({ group: managedRuleGroups[key], ...tuned(key) })),
    ...addresses("allowed-addresses", 2000, "allow", arns.allowed),
    ...(props.geography ? [geographyRule(props.geography, props.mode, client)] : []),
    ...(props.rateLimits ?? []).map((limit, index) => rateLimitRule(limit, index, props.mode, client, sets)),
    ...(props.botControl ? [botControlRule(props.botControl, tuned("bot-control"))] : []),
    ...(props.accountTakeover ? [accountTakeoverRule(props.accountTakeover, tuned("account-takeover"))] : []),
    ...(props.accountCreation ? [accountCreationRule(props.accountCreation, tuned("account-creation"))] : []),
    ...ownRules(props.rules ?? [], props.mode, sets),
  ];
  return rules.sort((one, other) => one.priority - other.priority);
}

function statementSets(
  { clientAddress }: WebAclProps,
  { ipSets = new Map(), regexPatternSets = new Map() }: WebAclSets,
): StatementSets {
  return {
    ...(clientAddress !== undefined && { client: clientAddress }),
    ipSetArns: (name) => ipSets.get(name),
    regexSet: (name) => {
      const arn = regexPatternSets.get(name);
      return arn === undefined ? undefined : { arn };
    },
    known: { ipSets: [...ipSets.keys()], regexPatternSets: [...regexPatternSets.keys()] },
  };
}
