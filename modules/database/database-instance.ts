import { DbInstance } from "@cdktf/provider-aws/lib/db-instance";
import { DbOptionGroup } from "@cdktf/provider-aws/lib/db-option-group";
import { DbParameterGroup } from "@cdktf/provider-aws/lib/db-parameter-group";
import { Construct } from "constructs";
import { databaseVersion, type KnownDatabase } from "../../core/database-version";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { databaseInstanceProblems } from "./database-instance-problems";
import type { DatabaseInstanceProps } from "./database-instance-props";
import { databaseParameters } from "./database-parameters";
import { databaseParts } from "./database-parts";
import { refusesInsights } from "./refuses-insights";
import type { StoreGroup } from "./store-group";

/**
 * A database of Amazon RDS: encrypted, without connections in clear text, with a master password that RDS makes and renews,
 * sign-in by IAM where the engine has it, a standby in another zone, backups, logs, and a group that admits its clients alone.
 * It is kept by `prevent_destroy` and by deletion protection, and leaves a snapshot `IDENTIFIER-final`.
 *
 * Sources: Amazon RDS User Guide "Security best practices for Amazon RDS", "Best practices for Amazon RDS"; Security Hub
 * RDS.2 to RDS.13; `facts/database-engines.ts` for what forces TLS.
 *
 * @throws PalisadeError for an engine that cannot force TLS, for IAM where the engine has none, and with everything else that
 *   AWS would refuse or that would leave the database open
 */
export class DatabaseInstance extends Construct {
  readonly resource: DbInstance;
  readonly group: StoreGroup;
  /** The port on which clients connect. */
  readonly port: number;
  readonly engine: string;

  constructor(scope: Construct, id: string, props: DatabaseInstanceProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = databaseInstanceProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { identifier, engine, version, keyArn, instanceClass } = props;
    const known = databaseVersion(engine, version) as KnownDatabase;
    const { tls } = known.version;
    this.engine = engine;
    this.port = tls.kind === "option" ? tls.port : known.engine.port;
    const parts = databaseParts(this, props, known.engine, { port: this.port, kind: "instance" });
    const { subnets, logs, monitoring } = parts;
    this.group = parts.group;
    this.resource = new DbInstance(this, "Resource", {
      identifier,
      engine,
      engineVersion: version,
      instanceClass,
      ...(props.licenseModel !== undefined && { licenseModel: props.licenseModel }),
      allocatedStorage: props.storageGib,
      maxAllocatedStorage: props.maxStorageGib ?? Math.min(2 * props.storageGib, 65_536),
      storageType: "gp3",
      storageEncrypted: true,
      kmsKeyId: keyArn,
      ...(props.databaseName !== undefined && { dbName: props.databaseName }),
      username: props.masterUsername ?? "master_user",
      manageMasterUserPassword: true,
      masterUserSecretKmsKeyId: props.secretKeyArn,
      // An engine without it is asked nothing.
      ...(known.version.iam && { iamDatabaseAuthenticationEnabled: true }),
      ...this.groups(props, known),
      caCertIdentifier: props.certificateAuthority ?? "rds-ca-rsa2048-g1",
      port: known.engine.port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.group.resource.id],
      publiclyAccessible: false,
      multiAz: (props.standby ?? "another-zone") === "another-zone",
      backupRetentionPeriod: props.backupDays ?? 35,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: true,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${identifier}-final`,
      enabledCloudwatchLogsExports: [...known.engine.logs],
      monitoringInterval: 60,
      monitoringRoleArn: monitoring.resource.arn,
      ...(refusesInsights(known.engine, instanceClass)
        ? { performanceInsightsEnabled: false }
        : {
            databaseInsightsMode: "standard",
            performanceInsightsEnabled: true,
            performanceInsightsKmsKeyId: keyArn,
            performanceInsightsRetentionPeriod: 7,
          }),
      autoMinorVersionUpgrade: true,
      allowMajorVersionUpgrade: false,
      applyImmediately: false,
      dependsOn: [...logs.groups, monitoring.permissions],
      lifecycle: { preventDestroy: true },
    });
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

  /** What forces TLS: parameters, or an option with a port of its own. Their names change with the version, as AWS asks. */
  private groups(
    { identifier, engine, version }: DatabaseInstanceProps,
    known: KnownDatabase,
  ): { readonly parameterGroupName?: string; readonly optionGroupName?: string } {
    const { family, tls } = known.version;
    const name = `${identifier}-${family.replaceAll(".", "-")}`;
    const lifecycle = { createBeforeDestroy: true };
    if (tls.kind === "option") {
      const options = new DbOptionGroup(this, "Options", {
        name,
        optionGroupDescription: `TLS on port ${tls.port}`,
        engineName: engine,
        majorEngineVersion: version,
        option: [
          {
            optionName: tls.option,
            port: tls.port,
            vpcSecurityGroupMemberships: [this.group.resource.id],
            optionSettings: Object.entries(tls.settings).map(([name, value]) => ({ name, value })),
          },
        ],
        lifecycle,
      });
      return { optionGroupName: options.name };
    }
    const parameters = new DbParameterGroup(this, "Parameters", {
      name,
      description: "Forces TLS, and writes logs",
      family,
      parameter: databaseParameters(known),
      lifecycle,
    });
    return { parameterGroupName: parameters.name };
  }
}
