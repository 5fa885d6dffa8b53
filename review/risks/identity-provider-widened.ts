import { anyOf } from "../judges/any-of";
import { changed } from "../judges/changed";
import { grown } from "../judges/grown";
import type { Judge } from "../judges/judge";
import type { Risk } from "../risk";

const anchorCreated: Judge = (change) =>
  change.type === "aws_rolesanywhere_trust_anchor" && change.action === "create"
    ? { message: "lets certificates of an authority assume roles" }
    : undefined;

/** From now on somebody else says who people are. */
const providerCreated: Judge = (change) =>
  /^aws_iam_(openid_connect|saml)_provider$/.test(change.type) &&
  change.action === "create" &&
  !change.imported
    ? { message: "lets an identity provider vouch for people or machines", severity: "low" }
    : undefined;

export const identityProviderWidened = {
  id: "identity-provider-widened",
  severity: "high",
  reason: "Tokens that were refused are accepted.",
  advice: "Keep the audiences to sts.amazonaws.com, or to what your provider documents.",
  source: 'IAM User Guide, "Create an OpenID Connect (OIDC) identity provider in IAM"',
  reads: {
    aws_iam_openid_connect_provider: ["client_id_list", "thumbprint_list"],
    aws_iam_saml_provider: ["saml_metadata_document"],
    aws_rolesanywhere_trust_anchor: ["enabled", "source"],
    aws_eks_identity_provider_config: [],
  },
  judge: anyOf(
    providerCreated,
    grown("client_id_list", "accepts tokens for more audiences"),
    changed("saml_metadata_document", "trusts another identity provider"),
    changed("source", "trusts another certificate authority"),
    anchorCreated,
  ),
  cases: {
    dangerous: [
      { type: "aws_iam_saml_provider", after: {}, severity: "low" },
      { type: "aws_rolesanywhere_trust_anchor", before: { source: "a" }, after: { source: "b" } },
      {
        type: "aws_iam_saml_provider",
        before: { saml_metadata_document: "a" },
        after: { saml_metadata_document: "b" },
      },
      {
        type: "aws_iam_openid_connect_provider",
        before: { client_id_list: ["sts.amazonaws.com"] },
        after: { client_id_list: ["sts.amazonaws.com", "other"] },
      },
      { type: "aws_rolesanywhere_trust_anchor", after: { enabled: true } },
    ],
    harmless: [
      {
        type: "aws_iam_openid_connect_provider",
        before: { client_id_list: ["a", "b"] },
        after: { client_id_list: ["b"] },
      },
    ],
  },
} as const satisfies Risk;
