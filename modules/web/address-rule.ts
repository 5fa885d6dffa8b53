import type { WebAclRule } from "./web-acl-rule";

export interface AddressRuleProps {
  readonly name: string;
  readonly priority: number;
  readonly effect: "allow" | "block" | "count";
  /** ARNs of one or two IP sets: IPv4 and IPv6 are kept in sets of their own. */
  readonly ipSetArns: readonly string[];
}

/**
 * A rule that matches requests whose origin is in one of the IP sets. The origin is what connects to AWS: behind
 * a proxy of one's own it is the proxy.
 *
 * Source of the capacity: AWS WAF Developer Guide, "IP set match rule statement" (1 WCU a set).
 */
export function addressRule(props: AddressRuleProps): WebAclRule {
  const statements = props.ipSetArns.map((arn) => ({ ip_set_reference_statement: { arn } }));
  const [first, ...others] = statements;
  return {
    name: props.name,
    priority: props.priority,
    effect: props.effect,
    capacityUnits: statements.length,
    // AWS refuses an OR of one.
    statement:
      first !== undefined && others.length === 0 ? first : { or_statement: { statement: statements } },
  };
}
