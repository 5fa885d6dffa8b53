import { defineGuardrail } from "../../define-guardrail";

/** What hears of findings keeps hearing, where AWS lets a policy name no resource: in the security account, whatever it is. */
export const denySecurityAccountChanges = defineGuardrail({
  id: "DenySecurityAccountChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason:
    "A bus whose policy changes, or a chat that is let go, tells nobody; one that is opened tells lies.",
  source: 'Service Authorization Reference "Actions, resources, and condition keys for Amazon EventBridge"',
  exempts: [{ role: "deployment", reason: "It makes these, and changes them after review." }],
  objectives: ["governance.guardrails-attached"],
  denies: ({ securityAccountId }) => ({
    actions: [
      "chatbot:DeleteSlackWorkspaceAuthorization",
      "events:PutPermission",
      "events:RemovePermission",
      "s3:DeleteStorageLensConfiguration",
      "s3:PutStorageLensConfiguration",
    ],
    conditions: { StringEquals: { "aws:PrincipalAccount": securityAccountId } },
  }),
});
