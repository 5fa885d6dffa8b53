import { NameBase } from "./name-base";

/** Names of what must exist before anything else: the state and who may reach it. */
export class BootstrapNames extends NameBase {
  /** Bucket that holds the state of every stack. */
  stateBucket(accountId: string, region: string): string {
    return `${this.prefix}-terraform-state-${accountId}-${region}`;
  }

  /** Bucket that receives the state bucket's server access logs; S3 delivers them within one account only. */
  stateAccessBucket(accountId: string, region: string): string {
    return `${this.prefix}-state-access-${accountId}-${region}`;
  }

  /** Role that Terraform's backend assumes to read, write and lock the state of all accounts but the management account. */
  stateRole(): string {
    return `${this.prefix}-terraform-state`;
  }

  /** Role that Terraform's backend assumes for the state of the management account. */
  managementStateRole(): string {
    return `${this.prefix}-management-state`;
  }

  /** Every role for state. */
  get stateRoles(): string[] {
    return [this.managementStateRole(), this.stateRole()];
  }

  stateKeyAlias(): string {
    return `alias/${this.prefix}/terraform-state`;
  }
}
