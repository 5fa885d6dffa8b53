import type { Names } from "../../core/names";
import type { GuardrailException } from "./guardrail-exception";

/**
 * Roles that a guardrail may leave alone: `deployment` applies the Terraform of the account, `access` is the
 * role that AWS Organizations makes for the management account (`OrganizationAccountAccessRole`), `responder`
 * handles incidents.
 */
export type ExemptRole = "access" | "deployment" | "responder";

/** What guardrails need to know about an organization. Plain values: no token may reach a statement. */
export interface GuardrailContext {
  readonly names: Names;
  /** Region that is always allowed. */
  readonly homeRegion: string;
  /** Regions in which workloads may run. */
  readonly enabledRegions: readonly string[];
  /** ARN patterns of the roles that guardrails may honour, such as `arn:aws:iam::*:role/acme-deployment`. */
  readonly exemptRoleArns: Readonly<Record<ExemptRole, readonly string[]>>;
  /** Guardrail id -> exceptions that the configuration grants. */
  readonly exceptions: Readonly<Record<string, readonly GuardrailException[]>>;
  /** ARN patterns of the roles that the baseline makes in member accounts. */
  readonly baselineRoleArns: readonly string[];
  /** Account that keeps the logs. */
  readonly logArchiveAccountId: string;
  /** Buckets of the log archive. */
  readonly logBucketNames: readonly string[];
}
