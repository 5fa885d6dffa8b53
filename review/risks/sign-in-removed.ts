import { anyOf } from "../judges/any-of";
import { emptied } from "../judges/emptied";
import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import { shrunk } from "../judges/shrunk";
import { turnedOff } from "../judges/turned-off";
import { turnedOn } from "../judges/turned-on";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** Steps that ask who somebody is, or send them to where it is asked. */
const fewerSteps: Judge = (change) => {
  for (const path of ["default_action.type", "action.type"]) {
    const of = (values: unknown) =>
      valuesAt(values, path)
        .map(String)
        .filter((type) => type.startsWith("authenticate-"));
    if (change.after !== undefined && of(change.before).length > 0 && of(change.after).length === 0) {
      return {
        message: "no longer asks who somebody is",
        before: `${path}: ${shown(change, "before", path)}`,
        after: `${path}: ${shown(change, "after", path)}`,
      };
    }
  }
  return undefined;
};

export const signInRemoved = {
  id: "sign-in-removed",
  severity: "high",
  reason: "Who could not be told apart from others can come in.",
  advice: "Keep asking who somebody is.",
  source:
    'Elastic Load Balancing User Guide, "Authenticate users"; Amazon Cognito Developer Guide, "Identity pools"; AWS FSBP AppSync.5, MSK.3',
  reads: {
    aws_ec2_client_vpn_authorization_rule: ["authorize_all_groups"],
    aws_elasticache_user: ["no_password_required"],
    aws_lb_listener: ["default_action.type", "mutual_authentication.mode"],
    aws_lb_listener_rule: ["action.type"],
    aws_alb_listener: ["default_action.type"],
    aws_cloudfront_distribution: [
      "default_cache_behavior.trusted_key_groups",
      "default_cache_behavior.trusted_signers",
    ],
    aws_apigatewayv2_domain_name: ["mutual_tls_authentication"],
    aws_api_gateway_domain_name: ["mutual_tls_authentication"],
    aws_cognito_identity_pool: ["allow_unauthenticated_identities"],
    aws_elasticache_replication_group: ["auth_token"],
    aws_msk_cluster: [
      "client_authentication.unauthenticated",
      "broker_node_group_info.connectivity_info.public_access.type",
    ],
    aws_opensearch_domain: [
      "advanced_security_options.enabled",
      "advanced_security_options.anonymous_auth_enabled",
    ],
    aws_appsync_graphql_api: ["authentication_type"],
    aws_redshiftserverless_workgroup: ["publicly_accessible"],
  },
  judge: anyOf(
    turnedOn("advanced_security_options.anonymous_auth_enabled", "lets everybody in without a name", {
      created: true,
    }),
    turnedOn("no_password_required", "asks for no password", { created: true }),
    turnedOn("authorize_all_groups", "lets every group of users in", { created: true }),
    fewerSteps,
    emptied("mutual_authentication", "no longer asks for a certificate"),
    emptied("mutual_tls_authentication", "no longer asks for a certificate"),
    turnsBad({
      path: "mutual_authentication.mode",
      absent: "off",
      bad: (mode) => mode !== "verify",
      message: "no longer asks for a certificate",
    }),
    shrunk("default_cache_behavior.trusted_key_groups", "no longer asks for signed URLs"),
    shrunk("default_cache_behavior.trusted_signers", "no longer asks for signed URLs"),
    turnedOn("allow_unauthenticated_identities", "gives credentials to everybody", { created: true }),
    emptied("auth_token", "no longer asks for a token"),
    turnedOn("client_authentication.unauthenticated", "takes clients without authentication", {
      created: true,
    }),
    turnsBad({
      path: "broker_node_group_info.connectivity_info.public_access.type",
      absent: "DISABLED",
      bad: (type) => type !== "DISABLED",
      created: true,
      message: "can be reached from the internet",
    }),
    turnedOff("advanced_security_options.enabled", "no longer asks who somebody is"),
    turnsBad({
      path: "authentication_type",
      absent: "AWS_IAM",
      bad: (type) => type === "API_KEY",
      message: "asks for a key that every client holds",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_opensearch_domain",
        before: { advanced_security_options: [{ anonymous_auth_enabled: false }] },
        after: { advanced_security_options: [{ anonymous_auth_enabled: true }] },
      },
      { type: "aws_elasticache_user", after: { no_password_required: true } },
      { type: "aws_ec2_client_vpn_authorization_rule", after: { authorize_all_groups: true } },
      {
        type: "aws_lb_listener",
        before: { default_action: [{ type: "authenticate-oidc" }, { type: "forward" }] },
        after: { default_action: [{ type: "forward" }] },
      },
      {
        type: "aws_cognito_identity_pool",
        before: { allow_unauthenticated_identities: false },
        after: { allow_unauthenticated_identities: true },
      },
      { type: "aws_elasticache_replication_group", before: { auth_token: "a" }, after: { auth_token: null } },
      {
        type: "aws_cloudfront_distribution",
        before: { default_cache_behavior: [{ trusted_key_groups: ["a"] }] },
        after: { default_cache_behavior: [{ trusted_key_groups: [] }] },
      },
      {
        type: "aws_lb_listener",
        before: { mutual_authentication: [{ mode: "verify" }] },
        after: { mutual_authentication: [{ mode: "off" }] },
      },
      {
        type: "aws_apigatewayv2_domain_name",
        before: { mutual_tls_authentication: [{ truststore_uri: "a" }] },
        after: { mutual_tls_authentication: [] },
      },
      {
        type: "aws_msk_cluster",
        before: { client_authentication: [{ unauthenticated: false }] },
        after: { client_authentication: [{ unauthenticated: true }] },
      },
      {
        type: "aws_opensearch_domain",
        before: { advanced_security_options: [{ enabled: true }] },
        after: { advanced_security_options: [{ enabled: false }] },
      },
    ],
    harmless: [
      {
        type: "aws_lb_listener",
        before: { default_action: [{ type: "forward" }] },
        after: { default_action: [{ type: "authenticate-oidc" }, { type: "forward" }] },
      },
      {
        type: "aws_cognito_identity_pool",
        before: { allow_unauthenticated_identities: true },
        after: { allow_unauthenticated_identities: false },
      },
    ],
  },
} as const satisfies Risk;
