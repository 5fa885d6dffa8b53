import { CognitoUserPoolClient } from "@cdktf/provider-aws/lib/cognito-user-pool-client";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import type { Problem } from "../../core/problem";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface UserPoolApplicationProps {
  readonly name: string;
  readonly userPoolId: string;
  /** Where people come back to once they signed in: `https://shop.example.com/callback`. */
  readonly callbackUrls: readonly string[];
  /** Where they come to once they signed out. @default nowhere */
  readonly logoutUrls?: readonly string[];
  /** What its tokens let it ask for. @default ["openid", "email"] */
  readonly scopes?: readonly string[];
  /** Hours after which people sign in again, 1 to 720. @default 8 */
  readonly sessionHours?: number;
}

/**
 * An application in which people of a user pool sign in, by the authorization code flow alone: it has no secret, which would
 * be in Terraform's state, and proves itself by PKCE. Tokens are valid for 15 minutes and can be revoked, and nobody learns
 * whether an account exists.
 *
 * Sources: Amazon Cognito Developer Guide "Application-specific settings with app clients", "Managing error responses"; RFC 9700
 * "Best Current Practice for OAuth 2.0 Security".
 *
 * @throws PalisadeError with everything that would be refused, or leave tokens to others
 */
export class UserPoolApplication extends Construct {
  readonly resource: CognitoUserPoolClient;

  constructor(scope: Construct, id: string, props: UserPoolApplicationProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = applicationProblems(this.node.path, props);
    if (problems.length > 0) throw new PalisadeError(problems);
    const {
      name,
      userPoolId,
      callbackUrls,
      logoutUrls = [],
      scopes = ["openid", "email"],
      sessionHours = 8,
    } = props;
    this.resource = new CognitoUserPoolClient(this, "Resource", {
      name,
      userPoolId,
      generateSecret: false,
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ["code"],
      allowedOauthScopes: [...scopes],
      callbackUrls: [...callbackUrls],
      ...(logoutUrls.length > 0 && { logoutUrls: [...logoutUrls] }),
      supportedIdentityProviders: ["COGNITO"],
      explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
      preventUserExistenceErrors: "ENABLED",
      enableTokenRevocation: true,
      accessTokenValidity: 15,
      idTokenValidity: 15,
      refreshTokenValidity: sessionHours,
      tokenValidityUnits: [{ accessToken: "minutes", idToken: "minutes", refreshToken: "hours" }],
    });
    fulfils(this, "web.user-pools-hardened");
  }
}

function applicationProblems(
  where: string,
  { callbackUrls, logoutUrls = [], scopes, sessionHours = 8 }: UserPoolApplicationProps,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (found: string, allowed: string, fix: string) =>
    problems.push({ where, found, allowed, fix });
  if (callbackUrls.length === 0) {
    refuse("no callbackUrls", "at least one", "name the address to which people come back");
  }
  for (const url of [...callbackUrls, ...logoutUrls]) {
    if (!/^https:\/\/[^/*#?]+\.[^*#]+$/.test(url) && !url.includes("${")) {
      refuse(
        `the address ${JSON.stringify(url)}`,
        "an address with https, without an asterisk or a fragment: tokens are sent there",
        "write it out: https://shop.example.com/callback",
      );
    }
  }
  if (scopes?.length === 0) refuse("no scopes", "at least one", "leave scopes out for openid and email");
  if (scopes?.includes("aws.cognito.signin.user.admin")) {
    refuse(
      "the scope aws.cognito.signin.user.admin",
      "scopes that read: with it a stolen token turns off the second factor",
      "let the application's own API change what people may change",
    );
  }
  if (!Number.isInteger(sessionHours) || sessionHours < 1 || sessionHours > 720) {
    refuse(`sessions of ${sessionHours} hours`, "1 to 720 hours", "leave sessionHours out for a working day");
  }
  return problems;
}
