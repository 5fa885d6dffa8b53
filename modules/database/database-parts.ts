import { DbSubnetGroup } from "@cdktf/provider-aws/lib/db-subnet-group";
import type { Construct } from "constructs";
import type { DatabaseEngine } from "../../facts/database-engines";
import { DatabaseLogs } from "./database-logs";
import type { DatabaseProps } from "./database-props";
import { MonitoringRole } from "./monitoring-role";
import { StoreGroup } from "./store-group";

/** What stands around every database. */
export interface DatabaseParts {
  readonly group: StoreGroup;
  readonly subnets: DbSubnetGroup;
  readonly logs: DatabaseLogs;
  readonly monitoring: MonitoringRole;
}

/**
 * Makes what stands around a database.
 *
 * @param port on which clients connect
 * @param kind as RDS has it in the names of log groups
 */
export function databaseParts(
  scope: Construct,
  props: DatabaseProps,
  engine: DatabaseEngine,
  { port, kind }: { readonly port: number; readonly kind: "instance" | "cluster" },
): DatabaseParts {
  const { identifier, vpcId, clients, accountId, partition } = props;
  return {
    group: new StoreGroup(scope, "Group", {
      name: `${identifier}-database`,
      description: "Database, reached by its clients alone",
      vpcId,
      port,
      clients,
    }),
    subnets: new DbSubnetGroup(scope, "Subnets", {
      name: identifier,
      description: "Where the database is, in two zones at least",
      subnetIds: props.subnets.map(({ subnetId }) => subnetId),
    }),
    logs: new DatabaseLogs(scope, "Logs", {
      path: `/aws/rds/${kind}/${identifier}`,
      logs: engine.logs,
      keyArn: props.logKeyArn,
    }),
    monitoring: new MonitoringRole(scope, "Monitoring", {
      roleName: props.monitoringRoleName ?? `${identifier}-monitoring`,
      accountId,
      partition,
    }),
  };
}
