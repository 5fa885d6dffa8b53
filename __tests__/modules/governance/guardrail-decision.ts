import { policyJson } from "../../../core/policy-json";
import type { Guardrail } from "../../../modules/governance/guardrail";
import type { GuardrailContext } from "../../../modules/governance/guardrail-context";
import { decision } from "../../decision";
import { acmeContext } from "./acme-organization";
import { type GuardrailCase, workload } from "./guardrail-cases";

/** What the guardrails say to a request of someone to whom IAM, the resource and the organization allow all. */
export function guardrailDecision(
  request: GuardrailCase,
  guardrails: readonly Guardrail[],
  context: GuardrailContext = acmeContext,
): Promise<string> {
  const decidesAccess = /^(kms|s3):/.test(request.action) && request.resource !== "*";
  return decision({
    principal: request.principal,
    action: request.action,
    resource: request.resource,
    resourceAccount: request.resourceAccount ?? workload,
    context: { "aws:RequestedRegion": request.region ?? "eu-west-1", ...request.context },
    ...(decidesAccess && { resourcePolicy: open("*") }),
    serviceControl: [
      [open(), ...guardrails.map((guardrail) => policyJson({ statements: [guardrail.statement(context)] }))],
    ],
  });
}

function open(principal?: string) {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "*",
        Resource: "*",
        ...(principal !== undefined && { Principal: principal }),
      },
    ],
  };
}
