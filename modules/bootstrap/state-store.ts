import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { viaService } from "../../core/via-service";
import { bucketChangeStatement } from "../encryption/bucket-change-statement";
import { EncryptionKey } from "../encryption/encryption-key";
import { SecureBucket } from "../encryption/secure-bucket";
import { fulfils } from "../fulfils";
import { accessLogStatements } from "../logging/access-log-statements";
import { evidenceGuardStatements } from "../logging/evidence-guard-statements";
import { requireProps } from "../require-props";
import { stateGuardStatements } from "./state-guard-statements";
import { addStateRole } from "./state-role";
import type { StateUser } from "./state-user";

export interface StateStoreProps {
  readonly names: Names;
  readonly accountId: string;
  readonly region: string;
  /** ARNs of the roles that may change the state's key. */
  readonly administratorArns: readonly string[];
  /** Who reads and writes states, by the construct id of the role: each account has its states under one of them. */
  readonly users: Readonly<Record<string, StateUser>>;
  /** @default none: there is no organization */
  readonly organizationId?: string;
}

/**
 * Where Terraform's state lives: a bucket that keeps every version, a key that only state roles may use, and those roles
 * (see `addStateRole`).
 *
 * Source: Terraform documentation "Backend type: s3", permissions for `use_lockfile`.
 */
export class StateStore extends Construct {
  readonly resource: SecureBucket;

  constructor(scope: Construct, id: string, props: StateStoreProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, accountId, region } = props;
    const stateRoleArns = Object.values(props.users)
      .map(({ roleName }) => names.roleArn(accountId, roleName))
      .sort();
    const key = new EncryptionKey(this, "Key", {
      alias: names.bootstrap.stateKeyAlias(),
      description: "Terraform state",
      accountId,
      partition: names.partition,
      administratorArns: props.administratorArns,
      statements: [
        {
          sid: "AllowUseByStateRole",
          reason: "State holds values nobody else should read; only state roles can, and only through S3.",
          effect: "Allow",
          principals: { AWS: [`arn:${names.partition}:iam::${accountId}:root`] },
          actions: ["kms:Decrypt", "kms:GenerateDataKey"],
          resources: ["*"],
          conditions: {
            ArnEquals: { "aws:PrincipalArn": stateRoleArns },
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
      statements: (arn) => [
        ...accessLogStatements(arn, accountId),
        // Who read and wrote state stays known; only the lifecycle lets an entry expire.
        ...evidenceGuardStatements(arn, guard),
      ],
    });
    this.resource = new SecureBucket(this, "Bucket", {
      bucketName: names.bootstrap.stateBucket(accountId, region),
      // The backend names the key by its alias.
      encryption: {
        kind: "kms",
        keyArn: key.resource.arn,
        alsoAllowedKeyArns: [names.keyAliasArn(accountId, region, names.bootstrap.stateKeyAlias())],
      },
      statements: (arn) => [...stateGuardStatements(arn, stateRoleArns), bucketChangeStatement(arn, guard)],
      accessLogBucket: accessLogs.policy.bucket,
      lifecycle: { noncurrentDays: 365 },
    });
    for (const [id, user] of Object.entries(props.users)) {
      addStateRole(this, id, {
        ...user,
        bucketArn: this.resource.resource.arn,
        keyArn: key.resource.arn,
        ...(props.organizationId !== undefined && { organizationId: props.organizationId }),
      });
    }
    fulfils(this, "delivery.state-protected");
  }
}
