import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface MonitoringRoleProps {
  readonly roleName: string;
  readonly accountId: string;
  readonly partition: Partition;
}

/**
 * The role by which RDS writes what it measures on a database's host to CloudWatch Logs.
 *
 * Source: Amazon RDS User Guide "Setting up and enabling Enhanced Monitoring", "Preventing cross-service confused deputy".
 */
export class MonitoringRole extends Construct {
  readonly resource: IamRole;
  /** What the role may do; the database waits for it, since RDS tries the role when the database is made. */
  readonly permissions: IamRolePolicyAttachment;

  constructor(scope: Construct, id: string, props: MonitoringRoleProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Lets RDS write what it measures on the host of a database.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToMonitoring",
            reason: "Only enhanced monitoring of this account's databases takes the role.",
            effect: "Allow",
            principals: { Service: ["monitoring.rds.amazonaws.com"] },
            actions: ["sts:AssumeRole"],
            conditions: { StringEquals: { "aws:SourceAccount": props.accountId } },
          },
        ],
      }),
    });
    this.permissions = new IamRolePolicyAttachment(this, "Permissions", {
      role: this.resource.name,
      policyArn: `arn:${props.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`,
    });
    fulfils(this, "identity.workloads-scoped");
  }
}
