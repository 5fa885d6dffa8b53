/** One step of an SSM Automation, as Systems Manager takes it. */
export interface AutomationStep {
  readonly name: string;
  readonly action: "aws:executeAwsApi" | "aws:executeScript";
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs?: readonly Readonly<Record<string, string>>[];
  /** What happens to the steps that follow when this one fails. @default they do not run */
  readonly onFailure?: "Continue";
}
