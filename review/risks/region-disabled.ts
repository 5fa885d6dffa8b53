import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const regionDisabled = {
  id: "region-disabled",
  severity: "high",
  reason: "Resources in a disabled Region are not deleted, are paid for, and cannot be seen.",
  advice: "Delete what is there first.",
  source: 'AWS Account Management Reference Guide, "Enable or disable AWS Regions in your account"',
  reads: { aws_account_region: ["enabled"] },
  judge: turnedOff("enabled", "is disabled: what runs there is out of reach, and goes on running", {
    absent: true,
  }),
  cases: {
    dangerous: [{ type: "aws_account_region", before: { enabled: true }, after: { enabled: false } }],
    harmless: [{ type: "aws_account_region", before: { enabled: false }, after: { enabled: true } }],
  },
} as const satisfies Risk;
