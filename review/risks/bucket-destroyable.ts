import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const bucketDestroyable = {
  id: "bucket-destroyable",
  severity: "high",
  reason: "Without it, a bucket that holds objects cannot be destroyed by mistake.",
  advice: "Leave force_destroy false.",
  source: "Terraform AWS provider, aws_s3_bucket: force_destroy deletes all objects, locked ones included",
  reads: { aws_s3_bucket: ["force_destroy"] },
  judge: turnedOn("force_destroy", "may be destroyed by Terraform with all that it holds"),
  cases: {
    dangerous: [{ type: "aws_s3_bucket", before: { force_destroy: false }, after: { force_destroy: true } }],
    harmless: [{ type: "aws_s3_bucket", before: { force_destroy: true }, after: { force_destroy: false } }],
  },
} as const satisfies Risk;
