/** The kinds of stack there are. */
export type Concern =
  | "account"
  | "bootstrap"
  | "compliance"
  | "contacts-and-budgets"
  | "delegation"
  | "detection"
  | "encryption"
  | "findings"
  | "global-events"
  | "log-archive"
  | "log-destination"
  | "malware-protection"
  | "network"
  | "opt-in-regions"
  | "organization"
  | "organization-detection"
  | "organization-trail"
  | "region"
  | "trail-alarms"
  | "web";

/** Where one stack goes: which account, which region, which concern, and when it is applied. */
export interface Placement {
  /** Name of the account in the configuration. */
  readonly account: string;
  /** Region of the stack's provider. */
  readonly region: string;
  /** Folder of the stack: the region, or `global` for what is one per account. */
  readonly scope: string;
  readonly concern: Concern;
  /** Which of several of the same concern, for example a network's name. */
  readonly subject?: string;
  /** Stacks are applied in ascending waves; those of one wave do not depend on each other. */
  readonly wave: number;
  /** Name of the stack, unique: `<account>.<scope>.<concern>[-<subject>]`. */
  readonly stackName: string;
  /** Folder in the Terraform repository: `accounts/<account>/<scope>/<concern>[-<subject>]`. */
  readonly path: string;
}
