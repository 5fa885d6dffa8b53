import { forgotten } from "../judges/forgotten";
import type { Risk } from "../risk";

export const resourceForgotten = {
  id: "resource-forgotten",
  severity: "low",
  reason: "It stays at AWS as it is, and nobody manages it from here.",
  advice: "Make sure that another configuration does.",
  source: 'Terraform, "Remove a resource from state": removed blocks',
  reads: { "*": [] },
  judge: forgotten("is no longer managed, and stays at AWS"),
  cases: {
    dangerous: [{ type: "aws_kms_key", before: { enable_key_rotation: true }, action: "forget" }],
    harmless: [{ type: "aws_kms_key", after: { enable_key_rotation: true } }],
  },
} as const satisfies Risk;
