import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of the web edge. */
export class WebNames extends NameBase implements RoleOwner {
  webAcl(name: string): string {
    return `${this.prefix}-${name}`;
  }

  /** Bucket to which web ACLs of an account and Region log; AWS WAF delivers to no name that begins otherwise. */
  logBucket(accountId: string, region: string): string {
    return `aws-waf-logs-${this.prefix}-${accountId}-${region}`;
  }

  /** Role by which S3 replicates that bucket of one Region to the log archive. */
  logReplicationRole(region: string): string {
    return `${this.prefix}-web-log-replication-${region}`;
  }

  /** A protection of Shield Advanced. */
  shieldProtection(name: string): string {
    return `${this.prefix}-${name}`;
  }

  /** Role by which the Shield Response Team of AWS changes web ACLs and protections during an attack. */
  shieldResponseRole(): string {
    return `${this.prefix}-shield-response-team`;
  }

  get deployedRoles(): string[] {
    return [this.logReplicationRole("*"), this.shieldResponseRole()];
  }
}
