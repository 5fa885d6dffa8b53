import type { PolicyRisk } from "../policy-risk";

export const keyUnadministered = {
  id: "key-unadministered",
  severity: "high",
  reason: "Only AWS Support can give back a key whose policy nobody may change.",
  advice: "Keep a statement that lets an administrator, or the account, change the policy.",
  source: 'AWS KMS Developer Guide, "Default key policy": reduces the risk of the key becoming unmanageable',
} as const satisfies PolicyRisk;
