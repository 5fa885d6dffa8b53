import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

/** What the plan knows of statements is judged as a whole, so that a policy may be packed in another way. */
const guardrailDetached: Judge = (change) =>
  change.action === "delete" &&
  change.before?.["policy_id"] !== "p-FullAWSAccess" &&
  !change.index.isJudgedByStatements(change.address)
    ? {
        message: `is destroyed: what the policy denies is no longer denied at ${String(change.before?.["target_id"] ?? "its target")}`,
        before: `policy ${String(change.before?.["policy_id"] ?? "")}`,
      }
    : undefined;

export const policyDetached = {
  id: "policy-detached",
  severity: "critical",
  reason: "What the policy denied is denied no longer, in every account beneath.",
  advice: "Keep the attachment; an exception belongs into the policy, with its reason.",
  source: 'AWS Organizations User Guide, "Detaching policies"',
  reads: { aws_organizations_policy_attachment: [] },
  judge: guardrailDetached,
  cases: {
    dangerous: [
      { type: "aws_organizations_policy_attachment", before: { policy_id: "p-1", target_id: "r-1" } },
    ],
    harmless: [
      {
        type: "aws_organizations_policy_attachment",
        before: { policy_id: "p-FullAWSAccess", target_id: "r-1" },
      },
      { type: "aws_organizations_policy_attachment", after: { policy_id: "p-1", target_id: "r-1" } },
    ],
  },
} as const satisfies Risk;
