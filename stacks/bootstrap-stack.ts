import type { Construct } from "constructs";
import { DeploymentRole } from "../modules/bootstrap/deployment-role";
import { StateStore } from "../modules/bootstrap/state-store";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/**
 * What must exist before anything else: in every account the deployment role, and in one account the place for
 * state. It is applied through the access role that AWS puts into member accounts; in the management account by
 * whoever runs Terraform there.
 */
export class BootstrapStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate, accountId } = this;
    const { deployment, guardrails, state } = estate.organization;
    const organization = estate.organizationId;
    const shared = {
      partition: estate.names.partition,
      ...(organization !== undefined && { organizationId: organization }),
    };
    new DeploymentRole(this, "DeploymentRole", {
      roleName: deployment.role,
      trustedPrincipals: estate.trustedPrincipals(this.placement.account),
      protectedRoleArns: [
        deployment.role,
        deployment.accessRole,
        estate.names.bootstrap.stateRole(),
        ...guardrails.breakGlass,
        ...guardrails.responders,
      ].map((role) => estate.names.roleArn(accountId, role)),
      ...shared,
    });
    if (this.placement.account === state.account) {
      new StateStore(this, "TerraformState", {
        names: estate.names,
        accountId,
        region: estate.home,
        administratorArns: this.administratorArns,
        trustedPrincipals: estate.everyTrustedPrincipal,
        ...shared,
      });
    }
  }

  protected override get providerRoleArn(): string | undefined {
    return this.estate.accessRoleArn(this.placement.account);
  }

  protected override get administratorArns(): string[] {
    const access = this.estate.accessRoleArn(this.placement.account);
    if (access !== undefined) return super.administratorArns;
    const ofThisAccount = this.estate.everyTrustedPrincipal.filter((arn) =>
      arn.includes(`::${this.accountId}:`),
    );
    return [...super.administratorArns, ...ofThisAccount].sort();
  }
}
