import { stableJson } from "../../core/stable-json";
import type { AutomationStep } from "./automation-step";

/** A parameter of an automation. */
export interface AutomationParameter {
  readonly description: string;
  /** @default whoever starts the automation gives it */
  readonly default?: string;
  /** What a value may look like, as a regular expression. @default anything */
  readonly allowedPattern?: string;
}

export interface AutomationContentProps {
  readonly description: string;
  readonly parameters: Readonly<Record<string, AutomationParameter>>;
  readonly steps: readonly AutomationStep[];
}

/**
 * An SSM Automation document as JSON text; it works by the role that its parameter `AutomationAssumeRole` names.
 *
 * Source: AWS Systems Manager User Guide "Document data elements and parameters" (schema 0.3).
 */
export function automationContent({ description, parameters, steps }: AutomationContentProps): string {
  return stableJson({
    schemaVersion: "0.3",
    description,
    assumeRole: "{{ AutomationAssumeRole }}",
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [name, { type: "String", ...parameter }]),
    ),
    mainSteps: steps,
  });
}
