import type { GuardrailContext } from "./guardrail-context";

/** A unit of the organization, with the units below it. */
export interface OrganizationalUnit {
  readonly name: string;
  /** Id of a unit that exists already and is adopted, `ou-...`. @default none: Terraform makes the unit */
  readonly id?: string;
  /** @default none */
  readonly children?: readonly OrganizationalUnit[];
}

/** An account that exists already and is adopted. */
export interface OrganizationAccount {
  readonly name: string;
  /** Twelve digits. */
  readonly id: string;
  /** Address of its root user. */
  readonly email: string;
  /** Path of its unit, such as `Workloads/Prod`, or `root`. */
  readonly unit: string;
  /** Regions that the account uses, where they are fewer than the organization's. @default all of them */
  readonly regions?: readonly string[];
}

/** Guardrails that bind everything in a unit and below it. */
export interface UnitGuardrails {
  /** Path of the unit, or `root`. */
  readonly unit: string;
  /** Ids from the catalogue, in the order in which they are packed. */
  readonly guardrailIds: readonly string[];
}

export interface OrganizationProps {
  /** `o-...`. */
  readonly organizationId: string;
  /** `r-...`; Terraform stops if the organization has another. */
  readonly rootId: string;
  /** Account in which the organization lives. It is never a resource of its own. */
  readonly managementAccountId: string;
  /** AWS services that may work across the accounts; those not named lose it. */
  readonly serviceAccessPrincipals: readonly string[];
  /**
   * Policy types that are enabled; those not named are disabled, which detaches their policies.
   * @default service control policies alone
   */
  readonly enabledPolicyTypes?: readonly string[];
  readonly units: readonly OrganizationalUnit[];
  readonly accounts: readonly OrganizationAccount[];
  readonly guardrails: readonly UnitGuardrails[];
  /** Path of the unit in which everything is denied but to the responders. @default none */
  readonly quarantineUnit?: string;
  readonly context: GuardrailContext;
}
