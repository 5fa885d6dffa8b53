import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { Construct } from "constructs";
import type { PipelineToken } from "../../core/pipeline-token";
import { pipelineTrust } from "../../core/pipeline-trust";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { addRole } from "./add-role";
import type { RolePermissions } from "./role-permissions";

export interface PipelineRoleProps extends RolePermissions {
  readonly roleName: string;
  readonly partition: Partition;
  readonly description: string;
  /** What a token must say: see `pipelineToken`. */
  readonly token: PipelineToken;
  /** ARN of the account's identity provider for the issuer. */
  readonly providerArn: string;
  /** Hours after which a session ends, 1 to 12. @default 1 */
  readonly sessionHours?: number;
}

/**
 * A role that jobs of one repository take by a token, in place of an access key.
 *
 * Sources: IAM User Guide "Create a role for OpenID Connect federation"; AWS Well-Architected Framework SEC02-BP02.
 */
export class PipelineRole extends Construct {
  readonly resource: IamRole;

  constructor(scope: Construct, id: string, props: PipelineRoleProps) {
    super(scope, id);
    requireProps(this, props);
    const { token, providerArn, ...role } = props;
    this.resource = addRole(this, { ...role, trust: [pipelineTrust(token, providerArn)] });
    fulfils(this, "identity.pipelines-trusted-narrowly");
  }
}
