import type { OwnStatement } from "./own-statement";
import type { RuleBand } from "./rule-bands";
import type { CustomResponse } from "./web-acl-rule";

/** A rule of your own. */
export interface OwnRule {
  /** Unique among your own: letters, digits, hyphens and underscores. */
  readonly name: string;
  readonly action: "allow" | "block" | "captcha" | "challenge" | "count";
  readonly statement: OwnStatement;
  /** Place among the rules of the web ACL; see `ruleBands`. @default "after-content" */
  readonly band?: RuleBand | undefined;
  /** The priority itself, in place of a band: one that no other rule has. */
  readonly priority?: number | undefined;
  /** Labels for requests that match. @default none */
  readonly labels?: readonly string[] | undefined;
  /** Only where the action is `block`. @default AWS WAF answers 403 */
  readonly response?: CustomResponse | undefined;
  /** Only where the action is `captcha` or `challenge`, in seconds. @default that of the web ACL */
  readonly immunitySeconds?: number | undefined;
}
