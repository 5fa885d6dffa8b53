import type { AutomationStep } from "./automation-step";

/**
 * A step that runs a script of Python, whose function `handler` gets the parameters of that name.
 *
 * Source: AWS Systems Manager User Guide "aws:executeScript".
 */
export function scriptStep(
  name: string,
  parameters: readonly string[],
  code: readonly string[],
): AutomationStep {
  return {
    name,
    action: "aws:executeScript",
    inputs: {
      Runtime: "python3.11",
      Handler: "handler",
      InputPayload: Object.fromEntries(parameters.map((one) => [one, `{{ ${one} }}`])),
      Script: code.join("\n"),
    },
  };
}
