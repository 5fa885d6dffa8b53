import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const keyAliasMoved = {
  id: "key-alias-moved",
  severity: "high",
  reason: "Who encrypts by the alias uses the new key from now on; old data still needs the old one.",
  advice: "Keep the old key, and grant the new one to the same principals.",
  source: 'AWS KMS Developer Guide, "Aliases in AWS KMS"',
  reads: { aws_kms_alias: ["target_key_id"] },
  judge: anyOf(
    changed("target_key_id", "points to another key"),
    deleted("is destroyed: who uses the alias finds no key"),
  ),
  cases: {
    dangerous: [
      { type: "aws_kms_alias", before: { target_key_id: "a" } },
      { type: "aws_kms_alias", before: { target_key_id: "a" }, after: { target_key_id: "b" } },
    ],
    harmless: [
      {
        type: "aws_kms_alias",
        before: { target_key_id: "a", name: "alias/x" },
        after: { target_key_id: "a", name: "alias/x" },
      },
    ],
  },
} as const satisfies Risk;
