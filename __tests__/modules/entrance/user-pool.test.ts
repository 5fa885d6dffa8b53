import { webUserPoolsHardened } from "../../../controls/objectives/web-user-pools-hardened";
import { UserPool } from "../../../modules/entrance/user-pool";
import {
  UserPoolApplication,
  type UserPoolApplicationProps,
} from "../../../modules/entrance/user-pool-application";
import type { UserPoolProps } from "../../../modules/entrance/user-pool-props";
import { changed } from "../../controls/changed";
import { violation } from "../../controls/violation";
import { stackWith } from "../../stack-with";

const stackOf = (pool: Partial<UserPoolProps> = {}, application: Partial<UserPoolApplicationProps> = {}) =>
  stackWith((stack) => {
    const { resource } = new UserPool(stack, "Customers", { name: "shop-customers", ...pool });
    new UserPoolApplication(stack, "Site", {
      name: "site",
      userPoolId: resource.id,
      callbackUrls: ["https://shop.acme.example/callback"],
      ...application,
    });
  });
const poolOf = (props: Partial<UserPoolProps> = {}) =>
  stackOf(props).resource?.["aws_cognito_user_pool"]?.["customers"];
const applicationOf = (props: Partial<UserPoolApplicationProps> = {}) =>
  stackOf({}, props).resource?.["aws_cognito_user_pool_client"]?.["site"];

describe("a user pool", () => {
  test("asks for a long password and a second factor, and refuses sign-ins at risk", () => {
    expect(poolOf()).toMatchObject({
      name: "shop-customers",
      deletion_protection: "ACTIVE",
      username_attributes: ["email"],
      username_configuration: { case_sensitive: false },
      auto_verified_attributes: ["email"],
      user_attribute_update_settings: { attributes_require_verification_before_update: ["email"] },
      account_recovery_setting: { recovery_mechanism: [{ name: "verified_email", priority: 1 }] },
      mfa_configuration: "ON",
      software_token_mfa_configuration: { enabled: true },
      password_policy: {
        minimum_length: 14,
        require_lowercase: true,
        require_numbers: true,
        require_symbols: true,
        require_uppercase: true,
        temporary_password_validity_days: 1,
      },
      admin_create_user_config: { allow_admin_create_user_only: true },
      user_pool_tier: "PLUS",
      user_pool_add_ons: { advanced_security_mode: "ENFORCED" },
      lifecycle: { prevent_destroy: true },
    });
    expect(stackOf().resource).not.toHaveProperty("aws_wafv2_web_acl_association");
  });

  test("lets everybody sign up by choice", () => {
    expect(poolOf({ signUp: "public" })?.["admin_create_user_config"]).toEqual({
      allow_admin_create_user_only: false,
    });
  });

  test("does without threat protection by choice, and without its plan", () => {
    const pool = poolOf({ threatProtection: "none" });
    expect(pool?.["user_pool_tier"]).toBe("ESSENTIALS");
    expect(pool).not.toHaveProperty("user_pool_add_ons");
  });

  test("stands behind a web ACL by choice", () => {
    const webAclArn = "arn:aws:wafv2:eu-west-1:222222222222:regional/webacl/shop/1";
    expect(
      stackOf({ webAclArn }).resource?.["aws_wafv2_web_acl_association"]?.["customers_web_acl"],
    ).toMatchObject({
      resource_arn: "${aws_cognito_user_pool.customers.arn}",
      web_acl_arn: webAclArn,
    });
  });

  test.each(["", "shop/customers", "a".repeat(129)])("is refused with the name %j", (name) => {
    expect(() => poolOf({ name })).toThrow(/the name ".*letters, digits, spaces/);
  });
});

describe("an application of a user pool", () => {
  test("signs people in by the code flow, with short tokens and no secret", () => {
    expect(applicationOf()).toMatchObject({
      user_pool_id: "${aws_cognito_user_pool.customers.id}",
      generate_secret: false,
      allowed_oauth_flows_user_pool_client: true,
      allowed_oauth_flows: ["code"],
      allowed_oauth_scopes: ["openid", "email"],
      callback_urls: ["https://shop.acme.example/callback"],
      supported_identity_providers: ["COGNITO"],
      explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
      prevent_user_existence_errors: "ENABLED",
      enable_token_revocation: true,
      access_token_validity: 15,
      id_token_validity: 15,
      refresh_token_validity: 8,
      token_validity_units: [{ access_token: "minutes", id_token: "minutes", refresh_token: "hours" }],
    });
    expect(applicationOf()).not.toHaveProperty("logout_urls");
  });

  test("takes longer sessions, more scopes and a way out by choice", () => {
    const logoutUrls = ["https://shop.acme.example/"];
    expect(applicationOf({ sessionHours: 720, scopes: ["openid", "shop/orders"], logoutUrls })).toMatchObject(
      {
        refresh_token_validity: 720,
        allowed_oauth_scopes: ["openid", "shop/orders"],
        logout_urls: logoutUrls,
      },
    );
  });

  test.each<[string, Partial<UserPoolApplicationProps>, RegExp]>([
    ["no address", { callbackUrls: [] }, /no callbackUrls/],
    ["an address in clear text", { callbackUrls: ["http://shop.acme.example/"] }, /the address "http:/],
    ["an asterisk", { callbackUrls: ["https://*.acme.example/"] }, /the address "https:\/\/\*/],
    ["a fragment", { logoutUrls: ["https://shop.acme.example/#out"] }, /the address ".*#out"/],
    ["no scope", { scopes: [] }, /no scopes/],
    [
      "a scope that turns off the second factor",
      { scopes: ["aws.cognito.signin.user.admin"] },
      /the scope aws\.cognito/,
    ],
    ["no session", { sessionHours: 0 }, /sessions of 0 hours/],
    ["an endless session", { sessionHours: 721 }, /sessions of 721 hours/],
  ])("is refused with %s", (_what, props, message) => {
    expect(() => applicationOf(props)).toThrow(message);
  });
});

describe("their objective", () => {
  const stack = stackOf();

  test("is kept", () => {
    expect(webUserPoolsHardened.proof(stack)).toMatchObject({
      satisfied: ["aws_cognito_user_pool.customers", "aws_cognito_user_pool_client.site"],
      broken: [],
    });
    expect(violation(webUserPoolsHardened, stack)).toBeDefined();
  });

  test.each([
    ["aws_cognito_user_pool.customers", { mfa_configuration: "OPTIONAL" }],
    ["aws_cognito_user_pool.customers", { deletion_protection: "INACTIVE" }],
    ["aws_cognito_user_pool.customers", { password_policy: { minimum_length: 8 } }],
    ["aws_cognito_user_pool.customers", { password_policy: undefined }],
    ["aws_cognito_user_pool_client.site", { generate_secret: true }],
    ["aws_cognito_user_pool_client.site", { prevent_user_existence_errors: "LEGACY" }],
    ["aws_cognito_user_pool_client.site", { enable_token_revocation: false }],
    ["aws_cognito_user_pool_client.site", { allowed_oauth_flows: ["code", "implicit"] }],
    ["aws_cognito_user_pool_client.site", { explicit_auth_flows: ["ALLOW_USER_PASSWORD_AUTH"] }],
    ["aws_cognito_user_pool_client.site", { access_token_validity: 90 }],
    ["aws_cognito_user_pool_client.site", { token_validity_units: [{ access_token: "hours" }] }],
  ])("is broken by %s with %j", (address, more) => {
    const broken = changed(stack, address, (body) => ({ ...body, ...more }));
    expect(webUserPoolsHardened.proof(broken).broken).toHaveLength(1);
  });
});
