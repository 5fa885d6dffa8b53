import { NameBase } from "./name-base";
import type { RoleOwner } from "./role-owner";

/** Names of detection. */
export class DetectionNames extends NameBase implements RoleOwner {
  /** Role by which GuardDuty scans what comes into buckets of one region. */
  malwareScanRole(region: string): string {
    return `${this.prefix}-malware-scan-${region}`;
  }

  get deployedRoles(): string[] {
    return [this.malwareScanRole("*")];
  }
}
