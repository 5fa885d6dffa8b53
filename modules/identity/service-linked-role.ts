import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ServiceLinkedRoleProps {
  /** Service principal, such as `autoscaling.amazonaws.com`. */
  readonly service: string;
  /** Its ARN, where it exists and is imported. @default it is made */
  readonly adoptedArn?: string;
}

/**
 * The role that a service of AWS has in an account, where it does not make it by itself before it is needed.
 *
 * Source: IAM User Guide "Create a service-linked role".
 */
export class ServiceLinkedRole extends Construct {
  constructor(scope: Construct, id: string, props: ServiceLinkedRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const role = new IamServiceLinkedRole(this, "Resource", { awsServiceName: props.service });
    if (props.adoptedArn !== undefined) adopt(role, props.adoptedArn);
    fulfils(this, "identity.workloads-scoped");
  }
}
