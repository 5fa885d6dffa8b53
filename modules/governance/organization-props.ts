import type { PolicyFamily } from "../../core/policy-family";
import type { PolicyQuota } from "../../facts/organization-quotas";
import type { GuardrailContext } from "./guardrail-context";

/** An OU of the organization, with the OUs below it. */
export interface OrganizationalUnit {
  /** What paths and addresses are made of. */
  readonly name: string;
  /** Its name at AWS. @default `name` */
  readonly displayName?: string;
  /** Id of an OU that exists already and is adopted, `ou-...`. @default none: Terraform makes the OU */
  readonly id?: string;
  /** @default none */
  readonly children?: readonly OrganizationalUnit[];
}

/** A member account: one that exists is adopted, one without id is made. */
export interface OrganizationAccount {
  readonly name: string;
  /** Twelve digits. @default none: AWS makes the account when this is applied */
  readonly id?: string;
  /** Address of its root user. */
  readonly email: string;
  /** Path of its OU, such as `Workloads/Prod`, or `root`. */
  readonly ou: string;
  /**
   * `closed` for one that was closed at AWS, where it stays in the organization as suspended for 90 days.
   * @default "active"
   */
  readonly status?: "active" | "closed";
  /** Regions that the account uses, where they are fewer than the organization's. @default all of them */
  readonly regions?: readonly string[];
  /** Role that AWS makes in it, where it is made here. @default `accessRoleName` of the organization */
  readonly accessRoleName?: string;
}

/** What policies are attached to: the root, an OU by its path, an account by its name. */
export interface PolicyTarget {
  readonly kind: "root" | "ou" | "account";
  readonly name: string;
}

/** A guardrail excluded for a reason and until a date. */
export interface Relaxation {
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly expires: string;
  /** The OU or account below that excludes it. @default the target excludes it itself */
  readonly excludedBy?: string;
}

/** Guardrails that bind everything in a target and below it. */
export interface TargetGuardrails {
  readonly target: PolicyTarget;
  /**
   * In the order in which they are packed. By posture, one is excluded where the context does not say what it
   * needs; by name, that is an error; relaxed, it keeps its place without being attached.
   */
  readonly guardrails: readonly {
    readonly id: string;
    readonly chosen: "by-posture" | "by-name" | "relaxed";
    /** Why it is relaxed, and until when. @default it is not */
    readonly relaxations?: readonly Relaxation[];
  }[];
  /** Names of the organization's own policies. @default none */
  readonly policies?: readonly string[];
}

/** A policy that the organization brings itself. */
export interface OwnPolicy {
  readonly name: string;
  readonly family: "service-control" | "resource-control";
  /** Why it exists, in a sentence. */
  readonly reason: string;
  /** The policy as plain JSON, with Version and Statement. */
  readonly document: Readonly<Record<string, unknown>>;
  /** Where it exists already and is adopted: its id, and the root and OUs that have it. @default Terraform makes it */
  readonly adopted?: { readonly id: string; readonly attachedTo: readonly string[] };
}

export interface OrganizationProps {
  /** `o-...`. @default none: Terraform makes the organization */
  readonly organizationId?: string;
  /** `r-...`; Terraform stops if the organization has another. Named together with the organization's id. */
  readonly rootId?: string;
  /** Account in which the organization lives. It is never a resource of its own. */
  readonly managementAccountId: string;
  /** AWS services that may work across the accounts; those not named lose it. */
  readonly serviceAccessPrincipals: readonly string[];
  /**
   * Policy types that are enabled beside those that the guardrails need; those not named are disabled, which
   * detaches their policies.
   * @default service control policies alone
   */
  readonly enabledPolicyTypes?: readonly string[];
  readonly organizationalUnits: readonly OrganizationalUnit[];
  readonly accounts: readonly OrganizationAccount[];
  /** Role that AWS makes in an account that is made here, for the management account to enter it. */
  readonly accessRoleName: string;
  readonly guardrails: readonly TargetGuardrails[];
  /** @default none */
  readonly policies?: readonly OwnPolicy[];
  /** Path of the OU in which everything is denied but to the responders. @default none */
  readonly quarantineOu?: string;
  /** What guardrails need to know. @default nothing is known yet, and there are none */
  readonly context?: GuardrailContext;
  /** What AWS Organizations takes, by family. @default the quotas that AWS publishes */
  readonly quotas?: Readonly<Record<PolicyFamily, PolicyQuota>>;
}
