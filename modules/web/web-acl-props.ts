import type { CountableGroup } from "../../facts/managed-group-rules";
import type { AccountCreation } from "./account-creation-rule";
import type { AccountTakeover } from "./account-takeover-rule";
import type { AntiDdos } from "./anti-ddos-rule";
import type { BotControl } from "./bot-control-rule";
import type { ClientAddress } from "./client-address";
import type { Geography } from "./geography-rule";
import type { GroupSettings } from "./group-settings";
import type { OptionalRuleGroup } from "./managed-rule-groups";
import type { OwnRule } from "./own-rule";
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

/** What a blocked client reads in place of an empty page. */
export interface ResponseBody {
  readonly contentType: "html" | "json" | "text";
  /** 1 to 4,096 bytes. */
  readonly content: string;
}

/** What a web ACL is made from; see `WebAcl`. */
export interface WebAclProps {
  /** Full name, unique in the account and region: letters, digits, hyphens and underscores. */
  readonly name: string;
  /** `REGIONAL` beside load balancers, APIs and user pools; `CLOUDFRONT` only in us-east-1. */
  readonly scope: "REGIONAL" | "CLOUDFRONT";
  /** Region of a regional web ACL, where a version is named: the alarm on its end needs it. @default none */
  readonly region?: string;
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
  /** @default none: AWS charges for it */
  readonly accountCreation?: AccountCreation;
  /** Needs provider 6.1. @default none: AWS charges for it */
  readonly antiDdos?: AntiDdos;
  /** What differs from how AWS publishes managed rule groups, by group. @default nothing */
  readonly groupSettings?: Readonly<Partial<Record<CountableGroup, GroupSettings>>>;
  /** Rules of your own. @default none */
  readonly rules?: readonly OwnRule[];
  /** Addresses (CIDR, IPv4 or IPv6) by the name of the set, for rules of your own and scope-down statements. @default none */
  readonly ipSets?: Readonly<Record<string, readonly string[]>>;
  /** Up to ten regular expressions by the name of the set, likewise. @default none */
  readonly regexPatternSets?: Readonly<Record<string, readonly string[]>>;
  /** Bodies for custom responses, by key. @default none */
  readonly responseBodies?: Readonly<Record<string, ResponseBody>>;
  /** Up to ten further domains whose tokens are taken, beside that of the resource. @default none */
  readonly tokenDomains?: readonly string[];
  /** How long who has passed is not asked again, in seconds: 300 to 259,200. @default 300 */
  readonly challengeImmunitySeconds?: number;
  /** Likewise for a CAPTCHA: 60 to 259,200. @default 300 */
  readonly captchaImmunitySeconds?: number;
  /** How much of a body is inspected, in KB; AWS charges for more than 16. Load balancers and AppSync stay at 8. @default 16 */
  readonly bodyInspectionKilobytes?: 16 | 32 | 48 | 64;
  /** `matched` leaves out of the log what no rule acted on. @default "all" */
  readonly logged?: "all" | "matched";
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
