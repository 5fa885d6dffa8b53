import { type ClientAddress, forwardedAddress } from "./client-address";
import type { OwnStatement } from "./own-statement";
import { ownStatements } from "./own-statements";
import type { RateKey } from "./rate-key";
import { rateKeyBlock } from "./rate-key-block";
import { type StatementSets, statementContext } from "./statement-context";
import type { WebAclMode } from "./web-acl-mode";
import type { CustomResponse, Statement, WebAclRule } from "./web-acl-rule";

/** How many requests one address, or whatever else is counted, may make. */
export interface RateLimit {
  /** Name of the limit, unique in the web ACL: letters, digits, hyphens and underscores. */
  readonly name: string;
  /** Requests in five minutes: 10 to 2,000,000,000. */
  readonly requestsPerFiveMinutes?: number | undefined;
  /** Requests in a window of other length, in place of `requestsPerFiveMinutes`: 60, 120, 300 or 600 seconds. */
  readonly limit?: { readonly requests: number; readonly seconds: number } | undefined;
  /** Counts only requests whose path begins so, in any case and encoding. @default every request */
  readonly pathPrefix?: string | undefined;
  /** Counts only requests that match. @default every request */
  readonly scopeDown?: OwnStatement | undefined;
  /** Up to five keys; `[]` counts all requests together, of those that `pathPrefix` or `scopeDown` name. @default the client's address */
  readonly keys?: readonly RateKey[] | undefined;
  /** @default "block" */
  readonly action?: "block" | "captcha" | "challenge" | "count" | undefined;
  /** Only where the action is `block`. @default AWS WAF answers 403 */
  readonly response?: CustomResponse | undefined;
}

/**
 * The rule that holds back an address for as long as it asks too often. Limits are independent of each other,
 * so their order only decides their numbers: append, and nothing is renumbered.
 *
 * Source: AWS WAF Developer Guide, "Rate-based rule statements" (2 WCU, 30 for each custom key, and those of the statement
 * within), "String match rule statement" (2 WCU for a prefix, 10 for each transformation).
 *
 * @param index place of the limit in the list of limits, from 0
 * @param client where the client's address stands; a request whose header holds none is over the limit.
 *   Default: the address that connects
 * @param sets what the statement within is read with. Default: no sets
 */
export function rateLimitRule(
  limit: RateLimit,
  index: number,
  mode: WebAclMode,
  client?: ClientAddress,
  sets: StatementSets = noSets,
): WebAclRule {
  const { action = "block", keys, response } = limit;
  const context = statementContext(action, sets);
  const within: OwnStatement[] = [
    ...(limit.pathPrefix === undefined ? [] : [pathBeginsWith(limit.pathPrefix)]),
    ...(limit.scopeDown === undefined ? [] : [limit.scopeDown]),
  ];
  const [first, second] = within;
  const scope = first === undefined || second === undefined ? first : { and: [first, second] };
  const seen = new Set(keys);
  const custom = keys === undefined || keys.length === 0 || isAddress(keys) ? [] : [...seen];
  return {
    name: `rate-limit-${limit.name}`,
    priority: 4000 + 10 * index,
    capacityUnits:
      2 + 30 * custom.length + (scope === undefined ? 0 : ownStatements.capacity(scope, context)),
    effect: mode === "count" ? "count" : action,
    ...(response !== undefined && { response }),
    statement: {
      rate_based_statement: {
        ...aggregation(keys, custom, client),
        evaluation_window_sec: limit.limit?.seconds ?? 300,
        limit: limit.limit?.requests ?? limit.requestsPerFiveMinutes,
        ...(scope !== undefined && { scope_down_statement: ownStatements.block(scope, context) }),
      },
    },
  };
}

const noSets: StatementSets = {
  ipSetArns: () => undefined,
  regexSet: () => undefined,
  known: { ipSets: [], regexPatternSets: [] },
};

/** One address is no custom key: AWS has types of aggregation of its own for it. */
const isAddress = (keys: readonly RateKey[]) =>
  keys.length === 1 && (keys[0] === "ip" || keys[0] === "forwarded-ip");

function aggregation(
  keys: readonly RateKey[] | undefined,
  custom: readonly RateKey[],
  client: ClientAddress | undefined,
): Statement {
  const forwarded = client !== undefined && { forwarded_ip_config: forwardedAddress(client, "MATCH") };
  if (keys !== undefined && keys.length === 0) return { aggregate_key_type: "CONSTANT" };
  if (custom.length > 0) {
    return {
      aggregate_key_type: "CUSTOM_KEYS",
      custom_key: custom.map(rateKeyBlock),
      ...(custom.includes("forwarded-ip") && forwarded),
    };
  }
  const connecting = client === undefined || keys?.[0] === "ip";
  return { aggregate_key_type: connecting ? "IP" : "FORWARDED_IP", ...(!connecting && forwarded) };
}

/** Without the transformations, `/%6Cogin`, `/x/../login` and `/LOGIN` would slip past a limit on `/login`. */
function pathBeginsWith(prefix: string): OwnStatement {
  return {
    byteMatch: {
      fieldToMatch: "uri-path",
      positionalConstraint: "starts-with",
      searchString: prefix.toLowerCase(),
      textTransformations: ["url-decode", "normalize-path", "lowercase"],
    },
  };
}
