import { IamServiceLinkedRole } from "@cdktf/provider-aws/lib/iam-service-linked-role";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ServiceLinkedRoleProps {
  /** Service principal, such as `autoscaling.amazonaws.com`. */
  readonly service: string;
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
    new IamServiceLinkedRole(this, "Resource", { awsServiceName: props.service });
    fulfils(this, "identity.workloads-scoped");
  }
}
