import type { JsonObject } from "./json-object";

/**
 * What Terraform would do to a resource. A combination that is not known is the worst of what it names; `invoke` is an
 * action of a provider, and `read` a data source.
 */
export type ChangeAction =
  | "create"
  | "delete"
  | "forget"
  | "invoke"
  | "no-op"
  | "read"
  | "replace"
  | "update";

/** The planned change of one resource. */
export interface Change {
  readonly address: string;
  readonly type: string;
  /** Address of its module; empty in the root module. */
  readonly module: string;
  readonly action: ChangeAction;
  /** Whether what replaces it is created before it is destroyed. */
  readonly createFirst: boolean;
  /** Whether what was there is forgotten, and stays at AWS. */
  readonly forgotten: boolean;
  /** Whether it is imported: what changes is the difference to what is there, and nothing is created. */
  readonly imported: boolean;
  /** Whether it is a leftover of an earlier replacement. */
  readonly deposed: boolean;
  /** Whether the change waits for another apply. */
  readonly deferred: boolean;
  /** Why, in Terraform's words, such as `delete_because_no_resource_config`. */
  readonly reason: string | undefined;
  /** The attributes that force the replacement, such as `subnet_id`. */
  readonly replacedFor: readonly string[];
  readonly previousAddress: string | undefined;
  /** Undefined where there was nothing. */
  readonly before: JsonObject | undefined;
  /** Undefined where nothing remains. What is not known yet is missing. */
  readonly after: JsonObject | undefined;
  /** `true` in the place of each value that is known after the apply. */
  readonly unknown: unknown;
  readonly beforeSensitive: unknown;
  readonly afterSensitive: unknown;
}
