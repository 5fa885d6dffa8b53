import { RdsCluster } from "@cdktf/provider-aws/lib/rds-cluster";
import { RdsClusterInstance } from "@cdktf/provider-aws/lib/rds-cluster-instance";
import { RdsClusterParameterGroup } from "@cdktf/provider-aws/lib/rds-cluster-parameter-group";
import { Construct } from "constructs";
import { databaseVersion, type KnownDatabase } from "../../core/database-version";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { databaseClusterProblems } from "./database-cluster-problems";
import type { DatabaseClusterProps } from "./database-cluster-props";
import { databaseParameters } from "./database-parameters";
import { databaseParts } from "./database-parts";
import type { MonitoringRole } from "./monitoring-role";
import { refusesInsights } from "./refuses-insights";
import type { StoreGroup } from "./store-group";

/**
 * A database of Amazon Aurora, with two instances in two zones: what `DatabaseInstance` is for RDS.
 *
 * Performance Insights is the cluster's to say, and enhanced monitoring each instance's: said at both, the one that AWS
 * ignores shows in every plan.
 *
 * Sources: Amazon Aurora User Guide "Security best practices for Amazon Aurora", "Turning on the Advanced mode of Database
 * Insights for Amazon Aurora"; Security Hub RDS.7, RDS.12, RDS.15, RDS.16, RDS.27, RDS.34, RDS.37;
 * `facts/database-engines.ts` for what forces TLS.
 *
 * @throws PalisadeError for an engine that cannot force TLS, and with everything else that AWS would refuse or that would
 *   leave the database open
 */
export class DatabaseCluster extends Construct {
  readonly resource: RdsCluster;
  readonly instances: readonly RdsClusterInstance[];
  readonly group: StoreGroup;
  /** The port on which clients connect. */
  readonly port: number;
  readonly engine: string;

  constructor(scope: Construct, id: string, props: DatabaseClusterProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = databaseClusterProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { identifier, engine, version, keyArn, instanceClass } = props;
    const known = databaseVersion(engine, version) as KnownDatabase;
    const { family } = known.version;
    this.engine = engine;
    this.port = known.engine.port;
    const { group, subnets, logs, monitoring } = databaseParts(this, props, known.engine, {
      port: this.port,
      kind: "cluster",
    });
    this.group = group;
    const parameters = new RdsClusterParameterGroup(this, "Parameters", {
      name: `${identifier}-${family.replaceAll(".", "-")}`,
      description: "Forces TLS, and writes logs",
      family,
      parameter: databaseParameters(known),
      lifecycle: { createBeforeDestroy: true },
    });
    this.resource = new RdsCluster(this, "Resource", {
      clusterIdentifier: identifier,
      engine,
      engineVersion: version,
      ...(props.capacity !== undefined && {
        serverlessv2ScalingConfiguration: {
          minCapacity: props.capacity.min,
          maxCapacity: props.capacity.max,
        },
      }),
      storageEncrypted: true,
      kmsKeyId: keyArn,
      ...(props.databaseName !== undefined && { databaseName: props.databaseName }),
      masterUsername: props.masterUsername ?? "master_user",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: props.secretKeyArn,
      iamDatabaseAuthenticationEnabled: known.version.iam,
      dbClusterParameterGroupName: parameters.name,
      port: this.port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.group.resource.id],
      backupRetentionPeriod: props.backupDays ?? 35,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${identifier}-final`,
      enabledCloudwatchLogsExports: [...known.engine.logs],
      ...(!refusesInsights(known.engine, instanceClass) && {
        databaseInsightsMode: "standard",
        performanceInsightsEnabled: true,
        performanceInsightsKmsKeyId: keyArn,
        performanceInsightsRetentionPeriod: 7,
      }),
      allowMajorVersionUpgrade: false,
      applyImmediately: false,
      dependsOn: [...logs.groups],
      lifecycle: { preventDestroy: true },
    });
    this.instances = this.members(props, monitoring);
    fulfils(
      this,
      "data.databases-authenticated",
      "data.databases-logged",
      "data.databases-private",
      "data.stores-encrypted",
      "data.stores-recoverable",
      "data.stores-tls-only",
    );
  }

  /** Address of the secret in which RDS keeps the master password. */
  get masterSecretArn(): string {
    return this.resource.masterUserSecret.get(0).secretArn;
  }

  private members(props: DatabaseClusterProps, monitoring: MonitoringRole): RdsClusterInstance[] {
    const { identifier, engine, instanceClass, instanceCount = 2 } = props;
    return Array.from(
      { length: instanceCount },
      (_, index) =>
        new RdsClusterInstance(this, `Instance${index + 1}`, {
          identifier: `${identifier}-${index + 1}`,
          clusterIdentifier: this.resource.id,
          engine,
          instanceClass,
          caCertIdentifier: props.certificateAuthority ?? "rds-ca-rsa2048-g1",
          publiclyAccessible: false,
          copyTagsToSnapshot: true,
          monitoringInterval: 60,
          monitoringRoleArn: monitoring.resource.arn,
          autoMinorVersionUpgrade: true,
          applyImmediately: false,
          dependsOn: [monitoring.permissions],
          lifecycle: { preventDestroy: true },
        }),
    );
  }
}
