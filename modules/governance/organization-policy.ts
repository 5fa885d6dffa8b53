import type { PolicyFamily } from "../../core/policy-family";
import type { Guardrail } from "./guardrail";

/** One policy, ready to be attached. */
export interface OrganizationPolicy {
  readonly family: PolicyFamily;
  /** Which of the target's policies of its family; others coming and going does not change it. */
  readonly number: number;
  /** Unique in the organization. */
  readonly name: string;
  /** Lists what the policy holds, as far as the quota of descriptions reaches. */
  readonly description: string;
  /** Minified JSON, escaped for Terraform. */
  readonly content: string;
  /** What the policy holds. */
  readonly guardrails: readonly HeldGuardrail[];
}

/** A guardrail in a policy, and the Sid of the statement that says it, where several are joined in one. */
export interface HeldGuardrail {
  /** Sid of its statement, or the name of the setting. */
  readonly sid: string;
  readonly guardrail: Guardrail;
  readonly joinedIn?: string;
}
