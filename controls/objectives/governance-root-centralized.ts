import { judged } from "../judged";
import type { Objective } from "../objective";

/** Root users of member accounts need no credentials. */
export const governanceRootCentralized = {
  id: "governance.root-centralized",
  promise:
    "Root credentials of member accounts are managed from the management account, and root tasks done in short sessions.",
  source: 'IAM User Guide "Centralize root access for member accounts"; CIS AWS Foundations 7.0 2.7',
  proof: (stack) =>
    judged(stack, "aws_iam_organizations_features", (body) => {
      const missing = ["RootCredentialsManagement", "RootSessions"].filter(
        (feature) => ![body.enabled_features].flat().includes(feature),
      );
      return missing.length === 0 ? undefined : `${missing.join(" and ")} is not enabled`;
    }),
} as const satisfies Objective;
