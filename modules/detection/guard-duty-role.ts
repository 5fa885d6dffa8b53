import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface GuardDutyRoleProps {
  readonly partition: Partition;
  readonly accountId: string;
  /** Whether the role exists already and is adopted. @default "made" */
  readonly role?: "made" | "adopted";
}

/**
 * GuardDuty's service-linked role in the management account, without which the account that administers GuardDuty cannot
 * switch it on there. In member accounts GuardDuty makes it itself.
 *
 * Source: GuardDuty User Guide "Designating a delegated GuardDuty administrator account".
 */
export class GuardDutyRole extends Construct {
  readonly resource: IamServiceLinkedRole;

  constructor(scope: Construct, id: string, props: GuardDutyRoleProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamServiceLinkedRole(this, "Role", { awsServiceName: "guardduty.amazonaws.com" });
    if (props.role === "adopted") {
      const path = "aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty";
      adopt(this.resource, `arn:${props.partition}:iam::${props.accountId}:role/${path}`);
    }
    fulfils(this, "detection.threats-watched");
  }
}
