import { RedshiftCluster } from "@cdktf/provider-aws/lib/redshift-cluster";
import { RedshiftLogging } from "@cdktf/provider-aws/lib/redshift-logging";
import { RedshiftParameterGroup } from "@cdktf/provider-aws/lib/redshift-parameter-group";
import { RedshiftSubnetGroup } from "@cdktf/provider-aws/lib/redshift-subnet-group";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { DatabaseLogs } from "./database-logs";
import { StoreGroup } from "./store-group";
import { warehouseProblems } from "./warehouse-problems";
import type { WarehouseProps } from "./warehouse-props";

/**
 * A warehouse of Amazon Redshift: encrypted under a key of the account's own, by TLS alone, with a password that Redshift makes
 * and renews, snapshots, and logs of connections, users and queries. What it loads and unloads passes its own subnets, where its
 * group lets nothing out: `group` takes the rules for what it has to reach.
 *
 * Sources: Amazon Redshift Management Guide "Configuring security options for connections", "Database audit logging", "Enhanced
 * VPC routing", "Managing Amazon Redshift admin passwords using AWS Secrets Manager"; Security Hub Redshift.1 to Redshift.10.
 *
 * @throws PalisadeError with everything that AWS would refuse or that would leave the warehouse open
 */
export class Warehouse extends Construct {
  readonly resource: RedshiftCluster;
  readonly group: StoreGroup;

  constructor(scope: Construct, id: string, props: WarehouseProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = warehouseProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    const { identifier, vpcId, clients } = props;
    this.group = new StoreGroup(this, "Group", {
      name: `${identifier}-warehouse`,
      description: "Warehouse, reached by its clients alone",
      vpcId,
      port: 5439,
      clients,
    });
    const subnets = new RedshiftSubnetGroup(this, "Subnets", {
      name: identifier,
      description: "Where the nodes of the warehouse are",
      subnetIds: props.subnets.map(({ subnetId }) => subnetId),
    });
    const parameters = new RedshiftParameterGroup(this, "Parameters", {
      name: identifier,
      description: "Forces TLS, and writes queries to the log",
      family: "redshift-2.0",
      parameter: [
        { name: "enable_user_activity_logging", value: "true" },
        { name: "require_ssl", value: "true" },
      ],
    });
    this.resource = new RedshiftCluster(this, "Resource", {
      clusterIdentifier: identifier,
      nodeType: props.nodeType,
      clusterType: "multi-node",
      numberOfNodes: props.nodeCount ?? 2,
      databaseName: props.databaseName,
      masterUsername: props.masterUsername ?? "master_user",
      manageMasterPassword: true,
      masterPasswordSecretKmsKeyId: props.secretKeyArn,
      encrypted: "true",
      kmsKeyId: props.keyArn,
      port: 5439,
      clusterSubnetGroupName: subnets.name,
      clusterParameterGroupName: parameters.name,
      vpcSecurityGroupIds: [this.group.resource.id],
      publiclyAccessible: false,
      enhancedVpcRouting: true,
      automatedSnapshotRetentionPeriod: props.backupDays ?? 35,
      skipFinalSnapshot: false,
      finalSnapshotIdentifier: `${identifier}-final`,
      allowVersionUpgrade: true,
      applyImmediately: false,
      lifecycle: { preventDestroy: true },
    });
    const logs = new DatabaseLogs(this, "Logs", {
      path: `/aws/redshift/cluster/${identifier}`,
      logs: ["connectionlog", "useractivitylog", "userlog"],
      keyArn: props.logKeyArn,
    });
    new RedshiftLogging(this, "Logging", {
      clusterIdentifier: this.resource.id,
      logDestinationType: "cloudwatch",
      logExports: ["connectionlog", "useractivitylog", "userlog"],
      dependsOn: [...logs.groups],
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
}
