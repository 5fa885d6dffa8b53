/** What came of synthesizing some stacks. */
export interface BatchResult {
  readonly stacks: number;
  readonly resources: number;
  readonly bytes: number;
  /** What must hold and does not, each with the stack it was found in. */
  readonly failures: readonly { readonly stackName: string; readonly message: string }[];
}
