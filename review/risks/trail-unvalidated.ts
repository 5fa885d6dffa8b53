import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const trailUnvalidated = {
  id: "trail-unvalidated",
  severity: "high",
  reason: "Without digests nobody can show that log files are what CloudTrail wrote.",
  advice: "Keep enable_log_file_validation true.",
  source: 'AWS CloudTrail User Guide, "Validating CloudTrail log file integrity"',
  reads: { aws_cloudtrail: ["enable_log_file_validation"] },
  judge: turnedOff("enable_log_file_validation", "no longer signs digests of its log files"),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { enable_log_file_validation: true },
        after: { enable_log_file_validation: false },
      },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { enable_log_file_validation: false },
        after: { enable_log_file_validation: true },
      },
    ],
  },
} as const satisfies Risk;
