import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";

/**
 * What every account gets once: public access to S3 blocked for all buckets, and a password policy for the IAM users
 * that should not exist.
 *
 * Sources: CIS AWS Foundations 2.8, 2.9, 3.1.4; AWS Security Hub FSBP IAM.7, S3.1.
 */
export class AccountBaseline extends Construct {
  readonly resource: S3AccountPublicAccessBlock;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.resource = new S3AccountPublicAccessBlock(this, "PublicAccess", {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    fulfils(this, "account.s3-public-access-blocked");
    new IamAccountPasswordPolicy(this, "Passwords", {
      minimumPasswordLength: 14,
      passwordReusePrevention: 24,
      maxPasswordAge: 90,
      requireLowercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      requireUppercaseCharacters: true,
      allowUsersToChangePassword: true,
      // A password that cannot be renewed after it expires locks its owner out.
      hardExpiry: false,
    });
    fulfils(this, "account.passwords-strong");
  }
}
