import type { AutomationStep } from "./automation-step";

/**
 * A step that makes one call.
 *
 * @param rest the call's parameters
 *
 * Source: AWS Systems Manager User Guide "aws:executeAwsApi".
 */
export function apiStep(
  name: string,
  service: string,
  operation: string,
  rest: Readonly<Record<string, unknown>>,
): AutomationStep {
  return { name, action: "aws:executeAwsApi", inputs: { Service: service, Api: operation, ...rest } };
}
