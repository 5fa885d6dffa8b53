import { nearest } from "../../../core/nearest";
import { forwardedAddressOfSet } from "../client-address";
import type { StatementContext } from "../statement-context";
import type { StatementKind } from "../statement-kind";
import type { Statement } from "../web-acl-rule";

/** Requests from the addresses of a set. */
export interface IpSetMatch {
  /** Name of one of the IP sets of the web ACL. */
  readonly name: string;
}

/**
 * Requests by their address. AWS WAF keeps IPv4 and IPv6 in sets of their own, so a set of both is two statements, joined by
 * or. Behind a CDN the header is read: at the one place that the CDN writes where a match lets the request in, anywhere
 * where it does not.
 *
 * Source: AWS WAF Developer Guide, "IP set match rule statement" (1 WCU a set, 5 to read a header anywhere).
 */
export const ipSet: StatementKind<IpSetMatch> = {
  block: ({ name }, context) => {
    const [first, ...others] = (context.ipSetArns(name) ?? []).map(
      (arn): Statement => ({
        ip_set_reference_statement: { arn, ...forwarded(context) },
      }),
    );
    if (first === undefined) throw new Error(`there is no IP set ${name}`);
    return others.length === 0 ? first : { or_statement: { statement: [first, ...others] } };
  },
  capacity: ({ name }, context) => (context.ipSetArns(name) ?? []).length * (anywhere(context) ? 5 : 1),
  problems: ({ name }, { ipSetArns, known }) => {
    const arns = ipSetArns(name);
    // What is wrong with the set itself, such as that it is empty, is said of the set.
    if (arns !== undefined) return [];
    const near = nearest(name, known.ipSets);
    return [
      {
        path: ["name"],
        found: `there is no IP set ${name}`,
        allowed:
          known.ipSets.length === 0 ? "one of ipSets, of which there are none" : known.ipSets.join(", "),
        fix: near === undefined ? "add it to ipSets" : `did you mean ${near}?`,
      },
    ];
  },
};

const anywhere = ({ client, admits }: StatementContext) => client !== undefined && !admits;

function forwarded(context: StatementContext): Statement {
  const { client, admits, doubtMatches } = context;
  if (client === undefined) return {};
  return {
    ip_set_forwarded_ip_config: forwardedAddressOfSet(
      client,
      doubtMatches ? "MATCH" : "NO_MATCH",
      admits ? client.position : "ANY",
    ),
  };
}
