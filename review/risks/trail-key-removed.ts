import { emptied } from "../judges/emptied";
import type { Risk } from "../risk";

export const trailKeyRemoved = {
  id: "trail-key-removed",
  severity: "medium",
  reason:
    "The policy of the key is a second lock on the evidence; without it whoever reads the bucket reads the events.",
  advice: "Keep kms_key_id.",
  source: 'AWS CloudTrail User Guide, "Encrypting CloudTrail log files with AWS KMS keys"',
  reads: { aws_cloudtrail: ["kms_key_id"] },
  judge: emptied("kms_key_id", "no longer encrypts its log files under your key"),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { kms_key_id: "arn:aws:kms:eu-west-1:111111111111:key/1" },
        after: { kms_key_id: null },
      },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { kms_key_id: "" },
        after: { kms_key_id: "arn:aws:kms:eu-west-1:111111111111:key/1" },
      },
    ],
  },
} as const satisfies Risk;
