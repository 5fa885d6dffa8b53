import type { OwnStatement } from "./own-statement";

/** What differs from how AWS publishes a managed rule group. */
export interface GroupSettings {
  /** A version by its name, such as `Version_1.19`. @default the group's default version, which AWS keeps current */
  readonly version?: { readonly name: string } | undefined;
  /** The group sees only requests that match. @default every request */
  readonly scopeDown?: { readonly statement: OwnStatement } | undefined;
  /** Other actions for single rules. @default as AWS publishes them */
  readonly overrides?: readonly RuleOverride[] | undefined;
}

/** Another action for a rule inside a managed rule group. */
export interface RuleOverride {
  readonly rule: string;
  readonly action: "allow" | "block" | "captcha" | "challenge" | "count";
}
