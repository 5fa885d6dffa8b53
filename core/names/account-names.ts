import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of what an account has: its support role, analyzer and budget. */
export class AccountNames extends NameBase implements RoleOwner {
  supportRole(): string {
    return `${this.prefix}-support`;
  }

  /** Analyzer of what is shared outside an account. */
  analyzer(): string {
    return `${this.prefix}-external-access`;
  }

  /** Budget of one account, in the management account. */
  budget(account: string): string {
    return `${this.prefix}-${account}`;
  }

  get deployedRoles(): string[] {
    return [this.supportRole()];
  }
}
