import type { CountableGroup } from "../../facts/managed-group-rules";
import type { AccountTakeover } from "./account-takeover-rule";
import type { BotControl } from "./bot-control-rule";
import type { ClientAddress } from "./client-address";
import type { Geography } from "./geography-rule";
import type { OptionalRuleGroup } from "./managed-rule-groups";
import type { RateLimit } from "./rate-limit-rule";
import type { WebAclMode } from "./web-acl-mode";

/** One rule inside a managed group that counts in place of blocking, since it hits what the site needs. */
export interface CountedRule {
  /** A group that the web ACL runs, bot control and account takeover prevention among them. */
  readonly group: CountableGroup;
  /** Name of the rule as AWS lists it, for example `SizeRestrictions_BODY` for a site that takes uploads. */
  readonly rule: string;
}

/** A part of a request that AWS WAF can keep out of its logs, beside single headers. */
export type RedactedField = "query-string" | "uri-path" | "method";

/** What a web ACL is made from; see `WebAcl`. */
export interface WebAclProps {
  /** Full name, unique in the account and region: letters, digits, hyphens and underscores. */
  readonly name: string;
  /** `REGIONAL` beside load balancers, APIs and user pools; `CLOUDFRONT` only in us-east-1. */
  readonly scope: "REGIONAL" | "CLOUDFRONT";
  /**
   * `block`, or `count` while a site is rolled out: groups and rules of ours only count, save known bad
   * inputs, which block from the first day. A web ACL that counts does not claim `web.requests-filtered`.
   */
  readonly mode: WebAclMode;
  /** Managed rule groups for what the site runs on, beside those that are always on. @default none */
  readonly managedRuleGroups?: readonly OptionalRuleGroup[];
  /** Single rules of managed groups that only count. @default none */
  readonly countedRules?: readonly CountedRule[];
  /** @default none: AWS charges for it */
  readonly botControl?: BotControl;
  /** @default none: AWS charges for it */
  readonly accountTakeover?: AccountTakeover;
  /** At most ten. Append new ones: a limit's number comes from its place in the list. @default none */
  readonly rateLimits?: readonly RateLimit[];
  /**
   * Address ranges (CIDR, IPv4 or IPv6) that are exempt from geography, reputation, rate limits, bot control and
   * account takeover prevention. What they send is inspected all the same. @default none
   */
  readonly allowedAddresses?: readonly string[];
  /** Address ranges that are always refused; a range that is also allowed is refused. @default none */
  readonly deniedAddresses?: readonly string[];
  /** @default every country */
  readonly geography?: Geography;
  /**
   * Header in which a CDN that is not AWS's tells the client's address, for rate limits, countries and addresses. A
   * request without the header is blocked. Reputation and anonymous addresses are those of what connects all the same.
   * @default the address that connects is the client's
   */
  readonly clientAddress?: ClientAddress;
  /** ARN of the log archive's bucket for AWS WAF, whose name begins with `aws-waf-logs-`. */
  readonly logBucketArn: string;
  /** Headers kept out of the logs, in lower case, beside `authorization` and `cookie`. @default none */
  readonly redactedHeaders?: readonly string[];
  /** Parts of a request kept out of the logs. With the query string goes `referer`, which repeats it. @default none */
  readonly redactedFields?: readonly RedactedField[];
  /**
   * ARNs of application load balancers, stages of API Gateway, Cognito user pools, AppSync APIs, App Runner
   * services or Verified Access instances. Not with `CLOUDFRONT`, where the distribution names its web ACL.
   * @default none
   */
  readonly associatedResourceArns?: readonly string[];
}
