import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import { type UsageLimits, usageLimits } from "../../core/usage-limits";
import { workloadPath } from "../../core/workload-path";
import type { WorkloadService } from "../../core/workload-services";
import { type ServiceAccountOfCluster, workloadTrust } from "../../core/workload-trust";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { addRole } from "./add-role";
import type { RolePermissions } from "./role-permissions";

export interface WorkloadRoleProps extends RolePermissions {
  readonly roleName: string;
  readonly partition: Partition;
  readonly accountId: string;
  readonly description: string;
  /** What runs as it. */
  readonly service: WorkloadService;
  /** The service account, for `eks-pod` and `eks-service-account`. @default none */
  readonly cluster?: ServiceAccountOfCluster;
  /** Where and until when it works. @default anywhere, for ever */
  readonly only?: UsageLimits;
}

/**
 * What a workload runs as: one service takes it, for one account, and it may do what is named. For EC2 it comes with an
 * instance profile of the same name.
 *
 * Sources: IAM User Guide "Roles for applications"; AWS Well-Architected Framework SEC03-BP02 "Grant least privilege access".
 */
export class WorkloadRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: WorkloadRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { service, cluster, only = {}, accountId, statements = [], ...role } = props;
    this.resource = addRole(this, {
      ...role,
      path: workloadPath,
      statements: [...statements, ...usageLimits(only)],
      trust: [
        workloadTrust({
          service,
          partition: role.partition,
          accountId,
          ...(cluster !== undefined && { cluster }),
        }),
      ],
    });
    if (service === "ec2") {
      new IamInstanceProfile(this, "InstanceProfile", {
        name: props.roleName,
        path: workloadPath,
        role: this.resource.name,
      });
    }
    fulfils(this, "identity.workloads-scoped");
  }
}
