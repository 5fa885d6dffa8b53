import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** Who signs in to an application is who they say. */
export const webUserPoolsHardened = {
  id: "web.user-pools-hardened",
  promise:
    "Every user pool asks for a long password and a second factor and is protected from deletion, and every application signs people in by the authorization code flow, with tokens that are short and can be revoked.",
  source:
    "AWS Security Hub Cognito.3, Cognito.5 and Cognito.6; Amazon Cognito Developer Guide, Security best practices; RFC 9700",
  proof: (stack) =>
    merged(
      judged(stack, "aws_cognito_user_pool", (body) => {
        if (body["mfa_configuration"] !== "ON") return "it asks for no second factor";
        if (body["deletion_protection"] !== "ACTIVE") return "it can be deleted by mistake";
        const [policy] = nestedBlocks(body["password_policy"]);
        return Number(policy?.["minimum_length"] ?? 8) >= 14 ? undefined : "its passwords may be short";
      }),
      judged(stack, "aws_cognito_user_pool_client", (body) => {
        if (body["generate_secret"] === true) return "its secret is in Terraform's state";
        if (body["prevent_user_existence_errors"] !== "ENABLED") return "it tells whether an account exists";
        if (body["enable_token_revocation"] !== true) return "its tokens cannot be revoked";
        const flows = [body["allowed_oauth_flows"] ?? []].flat();
        if (flows.some((flow) => flow !== "code")) return `it signs in by ${flows.join(", ")}`;
        const sent = [body["explicit_auth_flows"] ?? []]
          .flat()
          .filter((flow) => String(flow).includes("PASSWORD"));
        if (sent.length > 0) return `passwords pass it: ${sent.join(", ")}`;
        const [units] = nestedBlocks(body["token_validity_units"]);
        return units?.["access_token"] === "minutes" && Number(body["access_token_validity"]) <= 60
          ? undefined
          : "its access tokens are valid for long";
      }),
    ),
} as const satisfies Objective;
