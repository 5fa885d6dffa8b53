import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { logsPrincipal } from "../../core/logs-principal";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface LogSenderRoleProps {
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
}

/**
 * The role by which CloudWatch Logs proves that an account may send to a destination of its organization. AWS documents its
 * trust without conditions, and sends nothing where they do not fit; it can only write to log groups of its own account.
 *
 * Source: Amazon CloudWatch Logs User Guide "(Only if using an organization) Create an IAM role".
 */
export class LogSenderRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: LogSenderRoleProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "Sends what log groups of this account take in to the log archive.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowRoleToLogs",
            reason: "CloudWatch Logs takes it to send for this account, whose roles alone can name it.",
            effect: "Allow",
            principals: { Service: [logsPrincipal(props.partition)] },
            actions: ["sts:AssumeRole"],
          },
        ],
      }),
    });
    new IamRolePolicy(this, "Permissions", {
      name: "send-log-groups",
      role: this.resource.id,
      policy: policyJson({
        statements: [
          {
            sid: "AllowEventsOfOwnLogGroups",
            reason: "What is asked of a sender is that it may write to the log groups that it sends.",
            effect: "Allow",
            actions: ["logs:PutLogEvents"],
            resources: [`arn:${props.partition}:logs:*:${props.accountId}:log-group:*`],
          },
        ],
      }),
    });
    fulfils(this, "logging.log-groups-archived");
  }
}
