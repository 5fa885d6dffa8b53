import { defineGuardrail } from "../../define-guardrail";

/** AWS reaches the right people: contacts, account name and root address stay as they are set. */
export const denyContactChanges = defineGuardrail({
  id: "DenyContactChangesUnlessDeployment",
  family: "service-control",
  posture: "foundation",
  reason: "AWS sends abuse and security notices to these contacts, and recovers the account through them.",
  source:
    'AWS Account Management Reference Guide "Restrict access using service control policies"; CIS 2.2, 2.3',
  exempts: [{ role: "deployment", reason: "It registers the contacts." }],
  objectives: ["account.contacts-registered"],
  denies: () => ({
    actions: [
      "account:AcceptPrimaryEmailUpdate",
      "account:DeleteAlternateContact",
      "account:PutAccountName",
      "account:PutAlternateContact",
      "account:PutContactInformation",
      "account:StartPrimaryEmailUpdate",
    ],
  }),
});
