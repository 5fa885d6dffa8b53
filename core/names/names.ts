import { AccountNames } from "./account-names";
import { AlertingNames } from "./alerting-names";
import { BootstrapNames } from "./bootstrap-names";
import { ComplianceNames } from "./compliance-names";
import { DetectionNames } from "./detection-names";
import { GovernanceNames } from "./governance-names";
import { IdentityNames } from "./identity-names";
import { LoggingNames } from "./logging-names";
import { NameBase } from "./name-base";
import { NetworkNames } from "./network-names";
import { ResponseNames } from "./response-names";
import type { RoleOwner } from "./role-owner";
import { WebNames } from "./web-names";

/**
 * Names and ARNs as pure functions of the configuration, by domain. They are the contract between stacks: a stack
 * that needs what another one creates computes its name here instead of reading the other's state.
 */
export class Names extends NameBase {
  readonly account = new AccountNames(this);
  readonly alerting = new AlertingNames(this);
  readonly bootstrap = new BootstrapNames(this);
  readonly compliance = new ComplianceNames(this);
  readonly detection = new DetectionNames(this);
  readonly governance = new GovernanceNames(this);
  readonly identity = new IdentityNames(this);
  readonly logging = new LoggingNames(this);
  readonly network = new NetworkNames(this);
  readonly response = new ResponseNames(this);
  readonly web = new WebNames(this);

  /** Every role that the deployment role creates in an account, sorted. */
  deployedRoles(): string[] {
    const owners: readonly RoleOwner[] = [
      this.account,
      this.alerting,
      this.compliance,
      this.detection,
      this.logging,
      this.response,
      this.web,
    ];
    return owners.flatMap(({ deployedRoles }) => deployedRoles).sort();
  }
}
