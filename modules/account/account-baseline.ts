import { IamAccountPasswordPolicy } from "@cdktf/provider-aws/lib/iam-account-password-policy";
import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { S3AccountPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-account-public-access-block";
import { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { SupportRole } from "./support-role";

export interface AccountBaselineProps {
  readonly partition: Partition;
  readonly accountId: string;
  /** Name of the role through which cases with AWS Support are handled. */
  readonly supportRoleName: string;
  /** ARNs of the roles that may take it. */
  readonly supportPrincipals: readonly string[];
  /** Organization that they must belong to. @default not required */
  readonly organizationId?: string;
  /** Whether AWS Config's service-linked role is made, exists already and is adopted, or is not needed. @default "made" */
  readonly configRole?: "made" | "adopted" | "none";
  /**
   * Whether a bucket policy may make a bucket public. ACLs never may: they are not what a bucket is published by, and
   * nobody finds them. A reason stands beside the resource, as the objective demands.
   * @default "blocked"
   */
  readonly publicBucketPolicies?: "blocked" | "allowed";
}

/**
 * What every account gets once: public access to S3 blocked for all buckets, a password policy for the IAM users that
 * should not exist, a role for AWS Support, and the role by which AWS Config reads.
 *
 * Sources: CIS AWS Foundations 2.8, 2.9, 2.15, 3.1.4, 4.3; AWS Security Hub IAM.7, IAM.18, S3.1, Config.1.
 */
export class AccountBaseline extends Construct {
  readonly supportRole: SupportRole;
  readonly resource: S3AccountPublicAccessBlock;

  constructor(scope: Construct, id: string, props: AccountBaselineProps) {
    super(scope, id);
    requireProps(this, props);
    const blocked = props.publicBucketPolicies !== "allowed";
    this.resource = new S3AccountPublicAccessBlock(this, "PublicAccess", {
      blockPublicAcls: true,
      blockPublicPolicy: blocked,
      ignorePublicAcls: true,
      restrictPublicBuckets: blocked,
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
    if (props.configRole !== "none") this.makeConfigRole(props);
    this.supportRole = new SupportRole(this, "Support", {
      roleName: props.supportRoleName,
      principals: props.supportPrincipals,
      ...(props.organizationId !== undefined && { organizationId: props.organizationId }),
      partition: props.partition,
    });
  }

  private makeConfigRole(props: AccountBaselineProps): void {
    const recorder = new IamServiceLinkedRole(this, "ConfigRole", {
      awsServiceName: "config.amazonaws.com",
    });
    if (props.configRole === "adopted") {
      adopt(
        recorder,
        `arn:${props.partition}:iam::${props.accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
      );
    }
    fulfils(this, "compliance.resources-recorded");
  }
}
