import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { policyJson } from "../../core/policy-json";
import { EncryptionKey } from "../encryption/encryption-key";
import { SecureBucket } from "../encryption/secure-bucket";
import { fulfils } from "../fulfils";
import { evidenceGuardStatements } from "../logging/evidence-guard-statements";
import { vendedLogStatements } from "../logging/vended-log-statements";
import { requireProps } from "../require-props";
import { replicationPermissions } from "./replication-permissions";
import type { WebLogArchive } from "./web-log-archive";
import { webLogKeyStatements } from "./web-log-key-statements";

export interface WebLogBucketProps {
  readonly names: Names;
  /** Account and Region of the web ACLs; us-east-1 for those of CloudFront. */
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the roles that may change bucket and key: the deployment role. */
  readonly administratorArns: readonly string[];
  /** Where every log is replicated to. */
  readonly archive: WebLogArchive;
}

/**
 * Takes the logs of all web ACLs of an account and Region, and replicates each to the log archive: AWS WAF delivers to buckets
 * of the web ACL's own account only. What lies here is a copy for the account's own people and is let go of after thirty days,
 * time enough to find out that nothing arrives in the archive.
 *
 * Sources: AWS WAF Developer Guide "Sending web ACL traffic logs to an Amazon Simple Storage Service bucket"; Amazon S3 User
 * Guide "Setting up permissions for live replication".
 */
export class WebLogBucket extends Construct {
  readonly resource: SecureBucket;

  constructor(scope: Construct, id: string, props: WebLogBucketProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region, administratorArns, archive } = props;
    const { partition } = names;
    const bucketArn = names.bucketArn(names.web.logBucket(accountId, region));
    const roleArn = names.roleArn(accountId, names.web.logReplicationRole(region));
    const sources = { partition, accountIds: [accountId], regions: [region] };
    const key = new EncryptionKey(this, "Key", {
      alias: names.keyAlias("web-logs"),
      description: "Encrypts the logs of web ACLs until they are in the log archive, and after.",
      accountId,
      partition,
      administratorArns,
      statements: webLogKeyStatements({ sources, accountId, region, bucketArn, roleArn }),
    });
    const role = new IamRole(this, "Role", {
      name: names.web.logReplicationRole(region),
      description: "Lets S3 replicate the logs of web ACLs to the log archive.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToReplication",
            reason: "S3 takes it for buckets of this account that name it.",
            effect: "Allow",
            principals: { Service: ["s3.amazonaws.com"] },
            actions: ["sts:AssumeRole"],
            conditions: { StringEquals: { "aws:SourceAccount": accountId } },
          },
        ],
      }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "replicate-logs",
      role: role.id,
      policy: policyJson({
        statements: replicationPermissions({
          partition,
          region,
          bucketArn,
          keyArn: key.resource.arn,
          destination: archive,
        }),
      }),
    });
    this.resource = new SecureBucket(this, "Bucket", {
      bucketName: names.web.logBucket(accountId, region),
      encryption: { kind: "kms", keyArn: key.resource.arn },
      lifecycle: { expireAfterDays: 30, noncurrentDays: 7 },
      statements: (arn) => [
        ...vendedLogStatements(arn, sources),
        ...evidenceGuardStatements(arn, { partition, accountId, administratorArns }),
      ],
      objectives: ["logging.archive-immutable", "web.requests-logged"],
      replication: {
        roleArn: role.arn,
        bucketArn: archive.bucketArn,
        accountId: archive.accountId,
        keyArn: names.keyAliasArn(archive.accountId, archive.region, archive.keyAlias),
      },
    });
    fulfils(this, "web.requests-logged");
  }
}
