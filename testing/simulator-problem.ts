import type { ErrorSimulationResult } from "@cloud-copilot/iam-simulate";

interface Asked {
  readonly action: string;
  readonly resource: string;
}

/** Why the simulator decides nothing, in words, with what it found in policies. */
export function simulatorProblem(
  { action, resource }: Asked,
  { message, ...policies }: ErrorSimulationResult["errors"],
): string {
  const words: Readonly<Record<string, string>> = {
    "invalid.service": `${action}: AWS has no such service`,
    "invalid.action": `${action}: AWS has no such action`,
    "must.use.wildcard": `${action} has no resources; say resource: "*"`,
    "no.resource.types": `${resource} is no resource of ${action}`,
    "multiple.resource.types": `${resource} could be several resources of ${action}; write out its ARN`,
    "policy.errors": "a policy is invalid",
  };
  const found = Object.keys(policies).length === 0 ? "" : `: ${JSON.stringify(policies, null, 2)}`;
  return `${words[message] ?? "the simulator decides nothing"} (${message})${found}`;
}
