import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { policyJson } from "../../core/policy-json";
import { viaService } from "../../core/via-service";
import { bucketChangeStatement } from "../encryption/bucket-change-statement";
import { EncryptionKey } from "../encryption/encryption-key";
import { SecureBucket } from "../encryption/secure-bucket";
import { fulfils } from "../fulfils";
import { accessLogStatements } from "../logging/access-log-statements";
import { requireProps } from "../require-props";
import { stateGuardStatements } from "./state-guard-statements";
import { trustStatement } from "./trust-statement";

export interface StateStoreProps {
  readonly names: Names;
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the roles that may change the state's key. */
  readonly administratorArns: readonly string[];
  /** ARNs of the roles that run Terraform and so read and write state. */
  readonly trustedPrincipals: readonly string[];
  /** @default none: there is no organization */
  readonly organizationId?: string;
}

/**
 * Where Terraform's state lives: a bucket that keeps every version, a key that only the state role may use, and
 * that role, which reads and writes state, takes locks, and can delete nothing but locks.
 *
 * Source: Terraform documentation "Backend type: s3", permissions for `use_lockfile`.
 */
export class StateStore extends Construct {
  readonly resource: SecureBucket;

  constructor(scope: Construct, id: string, props: StateStoreProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const stateRoleArn = names.roleArn(accountId, names.bootstrap.stateRole());
    const key = new EncryptionKey(this, "Key", {
      alias: names.bootstrap.stateKeyAlias(),
      description: "Terraform state",
      accountId,
      partition: names.partition,
      administratorArns: props.administratorArns,
      statements: [
        {
          sid: "AllowUseByStateRole",
          reason: "State holds values nobody else should read; only the state role can, and only through S3.",
          effect: "Allow",
          principals: { AWS: [`arn:${names.partition}:iam::${accountId}:root`] },
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: ["*"],
          conditions: {
            ArnEquals: { "aws:PrincipalArn": stateRoleArn },
            StringEquals: { "kms:ViaService": viaService("s3", region) },
          },
        },
      ],
    });
    const guard = { partition: names.partition, accountId, administratorArns: props.administratorArns };
    const accessLogs = new SecureBucket(this, "AccessLogs", {
      bucketName: names.bootstrap.stateAccessBucket(accountId, region),
      encryption: { kind: "s3", reason: "S3 delivers server access logs only to buckets with SSE-S3." },
      lifecycle: { expireAfterDays: 400, noncurrentDays: 30 },
      statements: (arn) => [...accessLogStatements(arn, accountId), bucketChangeStatement(arn, guard)],
    });
    this.resource = new SecureBucket(this, "Bucket", {
      bucketName: names.bootstrap.stateBucket(accountId, region),
      // The backend names the key by its alias.
      encryption: {
        kind: "kms",
        keyArn: key.resource.arn,
        alsoAllowedKeyArns: [names.keyAliasArn(accountId, region, names.bootstrap.stateKeyAlias())],
      },
      statements: (arn) => [...stateGuardStatements(arn, stateRoleArn), bucketChangeStatement(arn, guard)],
      accessLogBucket: accessLogs.policy.bucket,
      lifecycle: { noncurrentDays: 365 },
    });
    const role = new IamRole(this, "Role", {
      name: names.bootstrap.stateRole(),
      description: "Assumed by Terraform's backend to read, write and lock state",
      maxSessionDuration: 3600,
      assumeRolePolicy: policyJson({ statements: [trustStatement(props)] }),
      lifecycle: { preventDestroy: true },
    });
    const bucketArn = this.resource.resource.arn;
    new IamRolePolicy(this, "RolePolicy", {
      name: "state",
      role: role.name,
      policy: policyJson({
        statements: [
          {
            sid: "AllowListingState",
            reason: "The backend looks up which state exists.",
            effect: "Allow",
            actions: ["s3:ListBucket"],
            resources: [bucketArn],
          },
          {
            sid: "AllowReadingAndWritingState",
            reason: "State is read, written and locked below accounts/.",
            effect: "Allow",
            actions: ["s3:GetObject", "s3:PutObject"],
            resources: [`${bucketArn}/accounts/*`],
          },
          {
            sid: "AllowReleasingLocks",
            reason:
              "A lock is a file beside the state that is deleted to release it; state itself is never deleted.",
            effect: "Allow",
            actions: ["s3:DeleteObject"],
            resources: [`${bucketArn}/accounts/*.tflock`],
          },
          {
            sid: "AllowStateKey",
            reason: "State is encrypted with this key.",
            effect: "Allow",
            actions: ["kms:Decrypt", "kms:GenerateDataKey"],
            resources: [key.resource.arn],
          },
        ],
      }),
    });
    fulfils(this, "delivery.state-protected");
  }
}
