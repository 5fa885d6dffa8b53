import { defineGuardrail } from "../../define-guardrail";

/** Who vouches for the identities that may enter an account is decided in its bootstrap. */
export const denyIdentityProviderChanges = defineGuardrail({
  id: "DenyIdentityProviderChangesUnlessAccessRole",
  family: "service-control",
  posture: "foundation",
  reason: "Whoever adds a provider, or trusts another audience, can sign in as anybody.",
  source: 'IAM User Guide "Identity providers and federation"; MITRE ATT&CK T1484.002',
  exempts: [{ role: "access", reason: "It applies bootstrap stacks, which say who may enter." }],
  objectives: [],
  denies: () => ({
    actions: [
      "iam:AddClientIDToOpenIDConnectProvider",
      "iam:CreateOpenIDConnectProvider",
      "iam:CreateSAMLProvider",
      "iam:DeleteOpenIDConnectProvider",
      "iam:DeleteSAMLProvider",
      "iam:RemoveClientIDFromOpenIDConnectProvider",
      "iam:UpdateOpenIDConnectProviderThumbprint",
      "iam:UpdateSAMLProvider",
    ],
  }),
});
