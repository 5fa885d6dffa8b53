import { IamOrganizationsFeatures } from "@cdktf/provider-aws/lib/iam-organizations-features";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface RootAccessProps {
  /** The organization, in which IAM needs trusted access first. */
  readonly organization: ITerraformDependable;
}

/**
 * Root access of all member accounts, from the management account: their root credentials can be removed, new accounts
 * have none, and what only a root user can do is done in a session of fifteen minutes with one task.
 *
 * Sources: IAM User Guide "Centralize root access for member accounts"; CIS 2.4, 2.5, 2.7.
 */
export class RootAccess extends Construct {
  readonly resource: IamOrganizationsFeatures;

  constructor(scope: Construct, id: string, props: RootAccessProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new IamOrganizationsFeatures(this, "Resource", {
      enabledFeatures: ["RootCredentialsManagement", "RootSessions"],
      dependsOn: [props.organization],
    });
    fulfils(this, "governance.root-centralized");
  }
}
