/** Where one stack goes: which account, which Region, which concern, and when it is applied. */
export interface Placement {
  /** Name of the account in the configuration. */
  readonly account: string;
  /** Region of the stack's provider. */
  readonly region: string;
  /** Folder of the stack: the Region, or `global` for what is one per account. */
  readonly scope: string;
  /** Name of the concern. */
  readonly concern: string;
  /** Which of several of the same concern, for example a network's name. */
  readonly subject?: string;
  /** Stacks are applied in ascending waves; those of one wave do not depend on each other. */
  readonly wave: number;
  /** Paths of the stacks that must be applied before it, directly, sorted. */
  readonly after: readonly string[];
  /** Name of the stack, unique: `<account>.<scope>.<concern>[-<subject>]`. */
  readonly stackName: string;
  /** Folder in the Terraform repository: `accounts/<account>/<scope>/<concern>[-<subject>]`. */
  readonly path: string;
  /** Where its state lies: the path that it had first, under the account's first name. */
  readonly statePath: string;
}
