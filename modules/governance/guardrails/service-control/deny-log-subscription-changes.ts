import { defineGuardrail } from "../../define-guardrail";

/** What log groups take in keeps going to the archive: the subscription of an account is the baseline's. */
export const denyLogSubscriptionChanges = defineGuardrail({
  id: "DenyLogSubscriptionChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "Whoever replaces or deletes the policy of an account's log groups cuts their way to the archive. Other policies of all log groups are made by the same calls, and so by review, too.",
  source: 'Amazon CloudWatch Logs User Guide "Account-level subscription filters"',
  exempts: [{ role: "deployment", reason: "It subscribes the log groups of each account to the archive." }],
  objectives: ["logging.log-groups-archived"],
  denies: () => ({
    actions: ["logs:DeleteAccountPolicy", "logs:PutAccountPolicy"],
    resources: ["*"],
  }),
});
