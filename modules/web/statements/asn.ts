import { forwardedAddress } from "../client-address";
import type { StatementKind } from "../statement-kind";

/** Requests from networks by the number of their autonomous system. */
export interface AsnMatch {
  /** 1 to 100 numbers. */
  readonly asnList: readonly number[];
}

/**
 * Requests by the autonomous system that their address belongs to.
 *
 * Source: AWS WAF Developer Guide, "ASN match rule statement" (1 WCU); AWS WAF API Reference "AsnMatchStatement".
 */
export const asn: StatementKind<AsnMatch> = {
  block: ({ asnList }, { client, doubtMatches }) => ({
    asn_match_statement: {
      asn_list: [...new Set(asnList)].sort((one, other) => one - other),
      ...(client !== undefined && {
        forwarded_ip_config: forwardedAddress(client, doubtMatches ? "MATCH" : "NO_MATCH"),
      }),
    },
  }),
  capacity: () => 1,
  problems: ({ asnList }) => [
    ...(asnList.length < 1 || asnList.length > 100
      ? [
          {
            path: ["asnList"],
            found: `${asnList.length} numbers`,
            allowed: "1 to 100",
            fix: "split the statement in two, joined by or",
          },
        ]
      : []),
    ...asnList.flatMap((number, index) =>
      Number.isInteger(number) && number >= 0 && number <= 4_294_967_295
        ? []
        : [
            {
              path: ["asnList", index],
              found: String(number),
              allowed: "a number of an autonomous system, 0 to 4294967295",
              fix: "write it without AS",
            },
          ],
    ),
  ],
};
