import type { Change } from "./change";
import type { Expressions } from "./expressions";
import type { JsonObject } from "./json-object";

/** A resource of a state. */
export interface StateResource {
  readonly address: string;
  readonly type: string;
  readonly values: JsonObject;
}

/** The parts of a plan that a review reads. */
export interface Plan {
  /** Name of the file it is from. */
  readonly source: string;
  /** The 12 digits of the account that its provider may reach, where the configuration says so. */
  readonly account: string | undefined;
  /** Accounts of all its providers. */
  readonly accounts: readonly string[];
  readonly region: string | undefined;
  /** Path of the stack, from the tag `Stack` of the provider's default tags. */
  readonly stack: string | undefined;
  /** Managed resources, those without a change among them. */
  readonly changes: readonly Change[];
  /** What others changed since the last apply. */
  readonly drift: readonly Change[];
  /** How the arguments of resources are written, by address without keys of instances. */
  readonly expressions: ReadonlyMap<string, Expressions>;
  readonly prior: readonly StateResource[];
  /** Policy documents that are read during the apply, as JSON by address. */
  readonly documents: ReadonlyMap<string, string>;
  /** What data sources read, by address. */
  readonly data: ReadonlyMap<string, JsonObject>;
  /** What is wrong with the plan as a whole. */
  readonly flaws: PlanFlaws;
}

/** What a plan says of itself and its state. */
export interface PlanFlaws {
  /** Whether planning ended with an error. */
  readonly errored: boolean;
  /** Whether another plan is needed afterwards. */
  readonly incomplete: boolean;
  /** Version of Terraform that wrote the state, where it is newer than the one that planned. */
  readonly newerState: string | undefined;
  /** Addresses whose state a newer provider wrote. */
  readonly newerSchemas: readonly string[];
  /** Accounts of which the state holds resources, though the provider is one of another. */
  readonly otherAccounts: readonly string[];
  /** Regions of which the state holds resources, though its only provider is one of another. */
  readonly otherRegions: readonly string[];
  /** Whether all is created and there is no state. */
  readonly emptyState: boolean;
}
