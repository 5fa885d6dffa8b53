import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of AWS Config and remediation. */
export class ComplianceNames extends NameBase implements RoleOwner {
  configRoleArn(accountId: string): string {
    return this.roleArn(accountId, "aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig");
  }

  /** Role of the aggregator of AWS Config. */
  aggregatorRole(): string {
    return `${this.prefix}-config-aggregator`;
  }

  /** Role in each account that automations take to remediate what AWS Config found. */
  remediationRole(): string {
    return `${this.prefix}-remediation`;
  }

  get deployedRoles(): string[] {
    return [this.aggregatorRole(), this.remediationRole()];
  }
}
