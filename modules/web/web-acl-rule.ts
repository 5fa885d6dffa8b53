/** A block of Terraform JSON with Terraform's own spelling: CDKTF passes statements through as they are. */
export type Statement = Readonly<Record<string, unknown>>;

/** What a blocked client is answered in place of 403. */
export interface CustomResponse {
  /** HTTP status, 200 to 599. */
  readonly code: number;
  /** Key of one of the bodies of the web ACL. @default none */
  readonly body?: string | undefined;
  /** Headers by name. @default none */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** One rule of a web ACL, before it is written as Terraform. */
export interface WebAclRule {
  /** Name of the rule and of its metric, unique in the web ACL. */
  readonly name: string;
  /** Rules run from the lowest priority to the highest, and stop at the first that allows or blocks. */
  readonly priority: number;
  /** Capacity (WCU) that the rule takes from the budget of the web ACL. */
  readonly capacityUnits: number;
  /**
   * What happens on a match: a rule of ours allows, blocks, counts, or asks for a token that a browser gets (`challenge`) or a
   * person (`captcha`); a group decides for itself (`group-decides`) or has every decision turned into a count
   * (`group-counts`).
   */
  readonly effect: "allow" | "block" | "captcha" | "challenge" | "count" | "group-decides" | "group-counts";
  readonly statement: Statement;
  /** Only where the rule blocks. @default AWS WAF answers 403 */
  readonly response?: CustomResponse | undefined;
  /** Labels for requests that match, for rules after this one. @default none */
  readonly labels?: readonly string[] | undefined;
  /** How long a client is not asked again, in seconds, where the rule challenges. @default that of the web ACL */
  readonly immunitySeconds?: number | undefined;
}
