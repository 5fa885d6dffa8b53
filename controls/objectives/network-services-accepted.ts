import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody } from "../synthesized-stack";

/** Nobody is connected whom nobody let in. */
export const networkServicesAccepted = {
  id: "network.services-accepted",
  promise:
    "Every endpoint service names who may ask for a connection, and each connection waits until somebody accepts it.",
  source: 'AWS PrivateLink Guide "Accept or reject connection requests"; checkov CKV_AWS_123',
  proof: (stack) =>
    merged(
      judged(stack, "aws_vpc_endpoint_service", serviceProblem),
      judged(stack, "aws_vpc_endpoint_service_allowed_principal", ({ principal_arn }) =>
        isPattern(principal_arn) ? "it lets everybody ask for a connection" : undefined,
      ),
    ),
} as const satisfies Objective;

function serviceProblem({ acceptance_required, allowed_principals }: ResourceBody): string | undefined {
  if (acceptance_required !== true) return "it connects whoever asks";
  return [allowed_principals ?? []].flat().some(isPattern)
    ? "it lets everybody ask for a connection"
    : undefined;
}

function isPattern(principal: unknown): boolean {
  return String(principal).includes("*");
}
