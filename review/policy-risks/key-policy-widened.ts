import type { PolicyRisk } from "../policy-risk";

export const keyPolicyWidened = {
  id: "key-policy-widened",
  severity: "critical",
  reason: "Whoever may use the key reads what it encrypts.",
  advice: "Name principals, and the service through which they come (kms:ViaService).",
  source: 'AWS KMS Developer Guide, "Key policies in AWS KMS"',
} as const satisfies PolicyRisk;
