import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const configDeliveryEnded = {
  id: "config-delivery-ended",
  severity: "high",
  reason: "Configuration history outside of the account is evidence.",
  advice: "Keep the channel.",
  source: 'AWS Config Developer Guide, "Managing the delivery channel"',
  reads: { aws_config_delivery_channel: ["s3_bucket_name"] },
  judge: anyOf(
    deleted("is destroyed: snapshots and history are no longer delivered"),
    changed("s3_bucket_name", "delivers to another bucket"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_config_delivery_channel",
        before: { s3_bucket_name: "a" },
        after: { s3_bucket_name: "b" },
      },
      { type: "aws_config_delivery_channel", before: {} },
    ],
    harmless: [
      {
        type: "aws_config_delivery_channel",
        before: { s3_bucket_name: "a", name: "x" },
        after: { s3_bucket_name: "a", name: "x", sns_topic_arn: "t" },
      },
    ],
  },
} as const satisfies Risk;
