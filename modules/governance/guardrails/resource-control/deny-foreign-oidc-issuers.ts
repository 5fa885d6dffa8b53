import { defineGuardrail } from "../../define-guardrail";

/**
 * Tokens are exchanged for roles only when an issuer that the organization knows made them, for a subject of its own.
 * The issuers of EKS clusters whose pods take on roles by token have to be among them.
 */
export const denyForeignOidcIssuers = defineGuardrail({
  id: "DenyForeignOidcIssuers",
  family: "resource-control",
  posture: "regulated",
  reason: "A trust policy that forgets the subject lets every repository of the world in.",
  source:
    'AWS Organizations User Guide "Resource control policy examples"; IAM User Guide "Create a role for OpenID Connect federation"',
  exempts: [],
  needs: {
    setting: "perimeter.oidcIssuers",
    met: ({ perimeter }) => perimeter.oidcIssuers.length > 0,
  },
  objectives: [],
  denies: ({ perimeter }) => ({
    actions: ["sts:AssumeRoleWithWebIdentity"],
    conditions: {
      // Every key must fail: the token is of one issuer only, and the keys of the others are absent.
      StringNotLikeIfExists: Object.fromEntries(
        [...perimeter.oidcIssuers]
          .sort((left, right) => (left.host < right.host ? -1 : 1))
          .map(({ host, subjects }) => [`${host}:sub`, [...subjects].sort()]),
      ),
    },
  }),
});
