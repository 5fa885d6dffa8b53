import type { PolicyStatement } from "./policy-document";

/** Nothing of an emergency is mended by an organization that is taken apart. */
export const denyLeavingOrganization: PolicyStatement = {
  sid: "DenyLeavingOrganization",
  reason: "An account outside the organization has no guardrails and no trail.",
  effect: "Deny",
  actions: [
    "account:CloseAccount",
    "organizations:CloseAccount",
    "organizations:DeleteOrganization",
    "organizations:LeaveOrganization",
    "organizations:RemoveAccountFromOrganization",
  ],
  resources: ["*"],
};
