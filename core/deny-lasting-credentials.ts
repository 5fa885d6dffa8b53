import { lastingCredentialActions } from "./lasting-credential-actions";
import type { PolicyStatement } from "./policy-document";

/** Keys and passwords that last are what attackers find. */
export const denyLastingCredentials: PolicyStatement = {
  sid: "DenyLastingCredentials",
  reason: "A session ends; an access key and a password stay until somebody finds them.",
  effect: "Deny",
  actions: lastingCredentialActions,
  resources: ["*"],
};
