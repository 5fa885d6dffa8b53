import { anyOf } from "../judges/any-of";
import { created } from "../judges/created";
import { grown } from "../judges/grown";
import type { Risk } from "../risk";

export const keyGranted = {
  id: "key-granted",
  severity: "medium",
  reason: "A grant allows beside all policies, and shows in none.",
  advice: "Prefer the key policy.",
  source: 'AWS KMS Developer Guide, "Grants in AWS KMS"',
  reads: { aws_kms_grant: ["operations", "grantee_principal"] },
  judge: anyOf(
    created("is a new grant: its grantee may use the key whatever policies say"),
    grown("operations", "lets the grantee do more"),
  ),
  cases: {
    dangerous: [
      { type: "aws_kms_grant", before: { operations: ["a"] }, after: { operations: ["a", "b"] } },
      { type: "aws_kms_grant", after: { operations: ["Decrypt"] } },
    ],
    harmless: [{ type: "aws_kms_grant", before: {} }],
  },
} as const satisfies Risk;
