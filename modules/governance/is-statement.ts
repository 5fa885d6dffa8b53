import type { Guardrail, StatementGuardrail } from "./guardrail";

/** Whether a guardrail is a statement of a service or resource control policy, rather than a setting. */
export function isStatement(guardrail: Guardrail): guardrail is StatementGuardrail {
  return guardrail.family === "service-control" || guardrail.family === "resource-control";
}
