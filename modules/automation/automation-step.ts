/** One step of an SSM Automation, as Systems Manager takes it. */
export interface AutomationStep {
  readonly name: string;
  readonly action: "aws:executeAwsApi" | "aws:executeScript";
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs?: readonly Readonly<Record<string, string>>[];
}
