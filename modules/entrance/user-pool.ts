import { CognitoUserPool } from "@cdktf/provider-aws/lib/cognito-user-pool";
import { Wafv2WebAclAssociation } from "@cdktf/provider-aws/lib/wafv2-web-acl-association";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import type { UserPoolProps } from "./user-pool-props";

/**
 * People who sign in to an application with their e-mail address, a long password and a code of an authenticator app. Accounts
 * are made by administrators unless everybody may sign up.
 *
 * Whether names differ by case, and which attributes sign in, are fixed when AWS makes the pool. AWS resets what an update leaves
 * out: nothing beside Terraform may change it.
 *
 * Sources: Amazon Cognito Developer Guide "Security best practices for user pools", "User pool deletion protection"; Security Hub
 * Cognito.1, Cognito.3, Cognito.4, Cognito.5 and Cognito.6; NIST SP 800-63B.
 *
 * @throws PalisadeError for a name that AWS would refuse
 */
export class UserPool extends Construct {
  readonly resource: CognitoUserPool;

  constructor(scope: Construct, id: string, props: UserPoolProps) {
    super(scope, id);
    requireProps(this, props);
    const { name, signUp = "administrators", threatProtection = "enforced", webAclArn } = props;
    if (!/^[\w\s+=,.@-]{1,128}$/.test(name)) {
      throw new PalisadeError([
        {
          where: this.node.path,
          found: `the name ${JSON.stringify(name)}`,
          allowed: "letters, digits, spaces and +=,.@-, 1 to 128",
          fix: "choose another name",
        },
      ]);
    }
    this.resource = new CognitoUserPool(this, "Resource", {
      name,
      deletionProtection: "ACTIVE",
      usernameAttributes: ["email"],
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ["email"],
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: ["email"] },
      accountRecoverySetting: { recoveryMechanism: [{ name: "verified_email", priority: 1 }] },
      mfaConfiguration: "ON",
      softwareTokenMfaConfiguration: { enabled: true },
      passwordPolicy: {
        minimumLength: 14,
        requireLowercase: true,
        requireNumbers: true,
        requireSymbols: true,
        requireUppercase: true,
        temporaryPasswordValidityDays: 1,
      },
      adminCreateUserConfig: { allowAdminCreateUserOnly: signUp === "administrators" },
      userPoolTier: threatProtection === "enforced" ? "PLUS" : "ESSENTIALS",
      ...(threatProtection === "enforced" && { userPoolAddOns: { advancedSecurityMode: "ENFORCED" } }),
      lifecycle: { preventDestroy: true },
    });
    if (webAclArn !== undefined) {
      new Wafv2WebAclAssociation(this, "WebAcl", { resourceArn: this.resource.arn, webAclArn });
    }
    fulfils(this, "web.user-pools-hardened");
  }
}
