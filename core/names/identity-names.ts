import { NameBase } from "./name-base";

/** Names of what pipelines, vendors, workloads and users have in accounts. */
export class IdentityNames extends NameBase {
  /** Role of a pipeline. */
  pipelineRole(pipeline: string, role: string): string {
    return `${this.prefix}-ci-${pipeline}-${role}`;
  }

  /** Every role of a pipeline, as a pattern. */
  pipelineRoles(): string {
    return `${this.prefix}-ci-*`;
  }

  /** Role that a vendor takes. */
  vendorRole(vendor: string): string {
    return `${this.prefix}-vendor-${vendor}`;
  }

  /** Role that machines outside AWS take. */
  outsideRole(name: string): string {
    return `${this.prefix}-outside-${name}`;
  }

  /** Role that a workload runs as. */
  workloadRole(name: string): string {
    return `${this.prefix}-workload-${name}`;
  }

  /** Group of IAM users. */
  group(name: string): string {
    return `${this.prefix}-${name}`;
  }

  /** Group of those who may take the role for emergencies. */
  breakGlassGroup(): string {
    return `${this.prefix}-break-glass`;
  }
}
