import type { ClientAddress } from "./client-address";
import type { WebAclMode } from "./web-acl-mode";
import type { WebAclRule } from "./web-acl-rule";

/**
 * The rule that refuses requests without the header that bears the client's address: they came around the CDN. AWS WAF
 * applies no rule that reads a header to a request without it, so they would escape every limit, country and list.
 *
 * Source: AWS WAF Developer Guide, "Using forwarded IP addresses", "Size constraint rule statement" (1 WCU, and 10 for a
 * transformation, of which there is none; what is not there matches no statement, so it matches a NOT).
 */
export function clientAddressRule(client: ClientAddress, mode: WebAclMode): WebAclRule {
  return {
    name: "client-address",
    priority: 50,
    capacityUnits: 1,
    effect: mode,
    statement: {
      not_statement: {
        statement: [
          {
            size_constraint_statement: {
              comparison_operator: "GT",
              // The header's name is compared in lower case.
              field_to_match: { single_header: { name: client.headerName.toLowerCase() } },
              size: 0,
              text_transformation: [{ priority: 0, type: "NONE" }],
            },
          },
        ],
      },
    },
  };
}
