import { type ClientAddress, forwardedAddress } from "./client-address";
import type { WebAclMode } from "./web-acl-mode";
import type { WebAclRule } from "./web-acl-rule";

/** Countries that alone may come, or that may not. */
export interface Geography {
  readonly kind: "allow-only" | "deny";
  /** ISO 3166 codes of two letters, for example `CH`. At least one. */
  readonly countries: readonly string[];
}

/**
 * The rule that blocks requests by the country of their address. It is a filter against noise and a means of
 * compliance, not a wall: addresses can be borrowed.
 *
 * Source: AWS WAF Developer Guide, "Geographic match rule statement" (1 WCU).
 *
 * @param client where the client's address stands; a request whose header holds none is blocked. Default: the address
 *   that connects
 */
export function geographyRule(geography: Geography, mode: WebAclMode, client?: ClientAddress): WebAclRule {
  const deny = geography.kind === "deny";
  const match = {
    geo_match_statement: {
      country_codes: [...new Set(geography.countries)].sort(),
      // What has no address is of no allowed country, and of every denied one.
      ...(client !== undefined && {
        forwarded_ip_config: forwardedAddress(client, deny ? "MATCH" : "NO_MATCH"),
      }),
    },
  };
  return {
    name: "geography",
    priority: 3000,
    capacityUnits: 1,
    effect: mode,
    statement: deny ? match : { not_statement: { statement: [match] } },
  };
}
