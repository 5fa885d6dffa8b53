import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of response automations. */
export class ResponseNames extends NameBase implements RoleOwner {
  /** Role in each account that automations take to stop an intruder. */
  responseRole(): string {
    return `${this.prefix}-response`;
  }

  /** Role in each account by which findings start them. */
  responseStarterRole(): string {
    return `${this.prefix}-response-starter`;
  }

  get deployedRoles(): string[] {
    return [this.responseRole(), this.responseStarterRole()];
  }
}
