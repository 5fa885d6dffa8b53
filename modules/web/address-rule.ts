import { type ClientAddress, forwardedAddressOfSet } from "./client-address";
import type { WebAclRule } from "./web-acl-rule";

export interface AddressRuleProps {
  readonly name: string;
  readonly priority: number;
  readonly effect: "allow" | "block" | "count";
  /** ARNs of one or two IP sets: IPv4 and IPv6 are kept in sets of their own. */
  readonly ipSetArns: readonly string[];
  /** Where the client's address stands. @default the address that connects */
  readonly client?: ClientAddress;
}

/**
 * A rule that matches requests whose origin is in one of the IP sets. The origin is what connects to AWS, or, behind a
 * CDN, the client that its header names: what is refused is refused as both, and wherever it stands in the header; what
 * is allowed, only at the one place that the CDN writes.
 *
 * Source of the capacity: AWS WAF Developer Guide, "IP set match rule statement" (1 WCU a set, 5 to read a header
 * anywhere).
 */
export function addressRule(props: AddressRuleProps): WebAclRule {
  const { client, effect } = props;
  const connecting = props.ipSetArns.map((arn) => ({ ip_set_reference_statement: { arn } }));
  const position = client === undefined || effect !== "allow" ? "ANY" : client.position;
  const forwarded =
    client === undefined
      ? []
      : props.ipSetArns.map((arn) => ({
          ip_set_reference_statement: {
            arn,
            ip_set_forwarded_ip_config: forwardedAddressOfSet(
              client,
              effect === "allow" ? "NO_MATCH" : "MATCH",
              position,
            ),
          },
        }));
  const statements = client !== undefined && effect === "allow" ? forwarded : [...connecting, ...forwarded];
  const [first, ...others] = statements;
  return {
    name: props.name,
    priority: props.priority,
    effect: props.effect,
    capacityUnits: statements.length + (position === "ANY" ? 4 * forwarded.length : 0),
    // AWS refuses an OR of one.
    statement:
      first !== undefined && others.length === 0 ? first : { or_statement: { statement: statements } },
  };
}
