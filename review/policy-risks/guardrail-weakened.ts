import type { PolicyRisk } from "../policy-risk";

export const guardrailWeakened = {
  id: "guardrail-weakened",
  severity: "critical",
  reason: "Every account beneath may do what the organization had forbidden.",
  advice: "Keep the statement; exempt one role by its ARN, with a reason.",
  source: 'AWS Organizations User Guide, "SCP evaluation", "Resource control policies"',
} as const satisfies PolicyRisk;
