import { type ClientAddress, forwardedAddress } from "./client-address";
import type { WebAclMode } from "./web-acl-mode";
import type { Statement, WebAclRule } from "./web-acl-rule";

/** How many requests one address may make. */
export interface RateLimit {
  /** Name of the limit, unique in the web ACL: letters, digits, hyphens and underscores. */
  readonly name: string;
  /** Requests in five minutes, by address: 10 to 2,000,000,000. */
  readonly requestsPerFiveMinutes: number;
  /** Counts only requests whose path begins so, in any case and encoding. @default every request */
  readonly pathPrefix?: string;
}

/**
 * The rule that holds back an address for as long as it asks too often. Limits are independent of each other,
 * so their order only decides their numbers: append, and nothing is renumbered.
 *
 * Source: AWS WAF Developer Guide, "Rate-based rule statements" (2 WCU and those of the statement within),
 * "String match rule statement" (2 WCU for a prefix, 10 for each transformation).
 *
 * @param index place of the limit in the list of limits, from 0
 * @param client where the client's address stands; a request whose header holds none is over the limit.
 *   Default: the address that connects
 */
export function rateLimitRule(
  limit: RateLimit,
  index: number,
  mode: WebAclMode,
  client?: ClientAddress,
): WebAclRule {
  return {
    name: `rate-limit-${limit.name}`,
    priority: 4000 + 10 * index,
    capacityUnits: limit.pathPrefix === undefined ? 2 : 2 + 2 + 10 * transformations.length,
    effect: mode,
    statement: {
      rate_based_statement: {
        aggregate_key_type: client === undefined ? "IP" : "FORWARDED_IP",
        ...(client !== undefined && { forwarded_ip_config: forwardedAddress(client, "MATCH") }),
        evaluation_window_sec: 300,
        limit: limit.requestsPerFiveMinutes,
        ...(limit.pathPrefix !== undefined && { scope_down_statement: pathBeginsWith(limit.pathPrefix) }),
      },
    },
  };
}

/** Without these, `/%6Cogin`, `/x/../login` and `/LOGIN` would slip past a limit on `/login`. */
const transformations = ["URL_DECODE", "NORMALIZE_PATH", "LOWERCASE"];

function pathBeginsWith(prefix: string): Statement {
  return {
    byte_match_statement: {
      field_to_match: { uri_path: {} },
      positional_constraint: "STARTS_WITH",
      search_string: prefix.toLowerCase(),
      text_transformation: transformations.map((type, priority) => ({ priority, type })),
    },
  };
}
