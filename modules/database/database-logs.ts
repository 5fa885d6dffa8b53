import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface DatabaseLogsProps {
  /** `/aws/rds/instance/ID` or `/aws/rds/cluster/ID`, as RDS names them. */
  readonly path: string;
  readonly logs: readonly string[];
  /** ARN of the key that encrypts them, whose policy lets CloudWatch Logs use it. */
  readonly keyArn: string;
}

/**
 * The log groups of a database, made before it: RDS would make them without a key, and keep events for ever.
 *
 * Source: Amazon RDS User Guide "Publishing database logs to Amazon CloudWatch Logs"; Security Hub CloudWatch.16.
 */
export class DatabaseLogs extends Construct {
  readonly groups: readonly CloudwatchLogGroup[];

  constructor(scope: Construct, id: string, props: DatabaseLogsProps) {
    super(scope, id);
    requireProps(this, props);
    this.groups = props.logs.map(
      (log) =>
        new CloudwatchLogGroup(this, log, {
          name: `${props.path}/${log}`,
          kmsKeyId: props.keyArn,
          retentionInDays: 365,
        }),
    );
    fulfils(this, "logging.log-groups-retained");
  }
}
