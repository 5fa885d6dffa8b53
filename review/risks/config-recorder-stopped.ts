import { anyOf } from "../judges/any-of";
import { deleted } from "../judges/deleted";
import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const configRecorderStopped = {
  id: "config-recorder-stopped",
  severity: "critical",
  reason: "AWS Config records nothing, and its rules go stale while they look compliant.",
  advice: "Keep the recorder on.",
  source:
    'AWS Config Developer Guide, "Managing the configuration recorder"; CIS AWS Foundations Benchmark, Logging',
  reads: { aws_config_configuration_recorder_status: ["is_enabled"], aws_config_configuration_recorder: [] },
  judge: anyOf(
    turnedOff("is_enabled", "stops recording", { absent: true, created: true }),
    deleted("is destroyed: AWS Config records nothing"),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_config_configuration_recorder_status",
        before: { is_enabled: true },
        after: { is_enabled: false },
      },
      { type: "aws_config_configuration_recorder", before: {} },
    ],
    harmless: [
      {
        type: "aws_config_configuration_recorder_status",
        before: { is_enabled: false },
        after: { is_enabled: true },
      },
    ],
  },
} as const satisfies Risk;
