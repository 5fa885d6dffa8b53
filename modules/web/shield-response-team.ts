import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { ShieldDrtAccessLogBucketAssociation } from "@cdktf/provider-aws/lib/shield-drt-access-log-bucket-association";
import { ShieldDrtAccessRoleArnAssociation } from "@cdktf/provider-aws/lib/shield-drt-access-role-arn-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ShieldResponseTeamProps {
  readonly roleName: string;
  readonly partition: Partition;
  /** Names of buckets of the account whose logs the team may read, at most 10. @default none */
  readonly logBuckets?: readonly string[];
  /** The subscription of the account. */
  readonly subscription: ITerraformDependable;
}

/**
 * What the Shield Response Team of AWS may do in an account: change web ACLs and protections during an attack, and read logs,
 * by a role that nobody else takes. It needs AWS Business or Enterprise Support.
 *
 * Sources: AWS WAF Developer Guide "Configuring access for the Shield Response Team (SRT)"; AWS Shield Advanced API Reference
 * "AssociateDRTRole" and "AssociateDRTLogBucket".
 */
export class ShieldResponseTeam extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: ShieldResponseTeamProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamRole(this, "Resource", {
      name: props.roleName,
      description: "The Shield Response Team changes web ACLs and protections during an attack.",
      assumeRolePolicy: policyJson({
        statements: [
          {
            sid: "AllowAssumptionByResponseTeam",
            reason:
              "AWS's team, as its guide describes: it says of no condition that the team comes with it, and a role that lets nobody in is found out during an attack.",
            effect: "Allow",
            principals: { Service: "drt.shield.amazonaws.com" },
            actions: ["sts:AssumeRole"],
          },
        ],
      }),
    });
    const access = new IamRolePolicyAttachment(this, "Access", {
      role: this.resource.name,
      policyArn: `arn:${props.partition}:iam::aws:policy/service-role/AWSShieldDRTAccessPolicy`,
    });
    const association = new ShieldDrtAccessRoleArnAssociation(this, "Association", {
      roleArn: this.resource.arn,
      // AWS asks for the policy at the role when it is associated.
      dependsOn: [access, props.subscription],
    });
    for (const logBucket of [...(props.logBuckets ?? [])].sort()) {
      new ShieldDrtAccessLogBucketAssociation(this, logBucket.replaceAll(".", "_"), {
        logBucket,
        roleArnAssociationId: association.id,
      });
    }
    fulfils(this, "web.response-team-bounded");
  }
}
