import type { PolicyRisk } from "../policy-risk";

export const serviceShutOut = {
  id: "service-shut-out",
  severity: "high",
  reason: "A service of AWS that may no longer write or decrypt stops delivering, and tells nobody.",
  advice: "Keep the statement that lets it in.",
  source:
    'AWS CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail"; AWS KMS Developer Guide, "Key policies in AWS KMS"',
} as const satisfies PolicyRisk;
