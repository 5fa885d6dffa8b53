import { turnedOn } from "../judges/turned-on";
import type { Risk } from "../risk";

export const keyMayLockOut = {
  id: "key-may-lock-out",
  severity: "high",
  reason: "Only AWS Support can give back a key that nobody may administer.",
  advice: "Leave bypass_policy_lockout_safety_check false.",
  source: "AWS KMS API Reference, PutKeyPolicy: BypassPolicyLockoutSafetyCheck",
  reads: {
    aws_kms_key: ["bypass_policy_lockout_safety_check"],
    aws_kms_replica_key: ["bypass_policy_lockout_safety_check"],
    aws_kms_external_key: ["bypass_policy_lockout_safety_check"],
    aws_kms_key_policy: ["bypass_policy_lockout_safety_check"],
  },
  judge: turnedOn("bypass_policy_lockout_safety_check", "may get a policy that nobody can change any more", {
    created: true,
  }),
  cases: {
    dangerous: [
      {
        type: "aws_kms_key",
        before: { bypass_policy_lockout_safety_check: false },
        after: { bypass_policy_lockout_safety_check: true },
      },
    ],
    harmless: [
      {
        type: "aws_kms_key",
        before: { bypass_policy_lockout_safety_check: true },
        after: { bypass_policy_lockout_safety_check: false },
      },
    ],
  },
} as const satisfies Risk;
