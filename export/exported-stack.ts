import type { SynthesizedStack } from "../controls/synthesized-stack";
import type { ExportedAccess } from "./exported-access";

/** What the exporter needs to know of one stack. */
export interface ExportedStack {
  /** Folder of the stack: `accounts/<account>/<scope>/<concern>`, the last part unique among its siblings. */
  readonly path: string;
  /** Name of the stack as it was synthesized. */
  readonly stackName: string;
  /** Name of the account in the configuration. */
  readonly account: string;
  /** Twelve digits. */
  readonly accountId: string;
  /** Region of the stack's provider. */
  readonly region: string;
  /** Folder below the account: the region, or `global` for what is one per account. */
  readonly scope: string;
  /** Kind of stack, for example `network`. */
  readonly concern: string;
  /** What the stack protects, in one paragraph. */
  readonly summary: string;
  /** What to know before the stack is applied for the first time, as Markdown. @default nothing */
  readonly firstApply?: string;
  /** Stacks are applied in ascending waves. */
  readonly wave: number;
  /** Paths of the stacks that are applied before this one; each belongs to an earlier wave. */
  readonly after: readonly string[];
  /** Role that its provider assumes. @default none: it is applied with an administrator's credentials of the account */
  readonly roleArn?: string;
  /** ARNs of the roles that may assume that role, sorted; those of the configuration. */
  readonly appliers: readonly string[];
  /** Who may do what in the account that it is about. @default the stack tells nothing of it */
  readonly access?: ExportedAccess;
  /** Whether it makes a network, or says which networks reach each other. @default false */
  readonly connects?: boolean;
  /** Terraform JSON as CDKTF synthesized it. */
  readonly json: SynthesizedStack;
}
