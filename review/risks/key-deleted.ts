import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { replaced } from "../judges/replaced";
import type { Risk } from "../risk";

export const keyDeleted = {
  id: "key-deleted",
  severity: "critical",
  reason: "What a key encrypted can never be read again once it is deleted, backups included.",
  advice: "Disable the key first, and look for who uses it: aws cloudtrail lookup-events.",
  source: 'AWS KMS Developer Guide, "Deleting AWS KMS keys"',
  reads: { aws_kms_key: [], aws_kms_replica_key: [], aws_kms_external_key: [] },
  holdsForDeposed: true,
  judge: anyOf(
    deleted("is scheduled for deletion: all that it encrypts is lost with it"),
    replaced("is replaced: what the old key encrypts is lost with it"),
  ),
  cases: {
    dangerous: [
      { type: "aws_kms_key", before: {} },
      {
        type: "aws_kms_key",
        before: { customer_master_key_spec: "SYMMETRIC_DEFAULT" },
        after: { customer_master_key_spec: "RSA_2048" },
        action: "replace",
      },
    ],
    harmless: [{ type: "aws_kms_key", after: { enable_key_rotation: true } }],
  },
} as const satisfies Risk;
