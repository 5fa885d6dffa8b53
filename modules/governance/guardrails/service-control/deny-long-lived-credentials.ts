import { lastingCredentialActions } from "../../../../core/lasting-credential-actions";
import { defineGuardrail } from "../../define-guardrail";

/** People and machines get sessions; nobody makes a user, a key or a password that outlives one. */
export const denyLongLivedCredentials = defineGuardrail({
  id: "DenyLongLivedCredentialsUnlessAccessRole",
  family: "service-control",
  posture: "foundation",
  reason: "Keys and passwords leak, and work until somebody notices.",
  source: 'IAM User Guide "Security best practices in IAM"; CIS 2.12, 2.16, 2.19',
  exempts: [
    { role: "access", reason: "From the management account, a break-glass user can be made by hand." },
  ],
  objectives: [],
  denies: () => ({ actions: lastingCredentialActions }),
});
