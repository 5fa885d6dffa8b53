import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { attachedGuardrails } from "../config/attached-guardrails";
import type { Unit } from "../config/schema/unit";
import { type PolicyFamily, policyFamilies } from "../core/guardrail-index";
import { DelegatedAdministrators } from "../modules/governance/delegated-administrators";
import { Organization } from "../modules/governance/organization";
import type { OrganizationalUnit, OrganizationProps } from "../modules/governance/organization-props";
import { organizationQuotas, type PolicyQuota } from "../modules/governance/organization-quotas";
import { PolicyDelegation } from "../modules/governance/policy-delegation";
import { RootAccess } from "../modules/governance/root-access";
import type { Estate } from "./estate";
import { guardrailContextOf } from "./guardrail-context-of";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** The organization: its units, which accounts are where, and the policies on them. */
export class OrganizationStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { organization, deployment, regions, accounts } = estate.organization;
    if (organization === undefined) throw new Error("there is no organization to make a stack of");
    const { id, rootId } = organization;
    const made = new Organization(this, "Organization", {
      ...(id !== undefined && { organizationId: id }),
      ...(rootId !== undefined && { rootId }),
      managementAccountId: this.accountId,
      serviceAccessPrincipals: estate.trustedServices,
      enabledPolicyTypes: organization.policyTypes,
      units: children(organization.units),
      accounts: Object.entries(accounts)
        .filter(([, account]) => account.role !== "management")
        .map(([name, { id, email, unit, regions: own }]) => ({
          name,
          ...(id !== undefined && { id }),
          email,
          unit: unit ?? "root",
          ...(own !== undefined && own.length < regions.enabled.length && { regions: own }),
        })),
      accessRoleName: deployment.accessRole,
      ...policies(estate),
    });
    this.delegate(made);
    if (estate.founding || estate.awaitedAccountNames.length > 0) this.say(made);
  }

  /** Work across the accounts that the management account hands on, and the root access that it takes back. */
  private delegate({ resource }: Organization): void {
    const { estate } = this;
    const { policyDelegation, rootAccess } = estate.organization.organization ?? {};
    if (rootAccess === "centralized") new RootAccess(this, "RootAccess", { organization: resource });
    if (Object.keys(estate.administrators).length > 0) {
      new DelegatedAdministrators(this, "Administrator", {
        administrators: estate.administrators,
        organization: resource,
      });
    }
    if (policyDelegation === undefined || !estate.exists(policyDelegation.account)) return;
    new PolicyDelegation(this, "PolicyDelegation", {
      accountId: estate.account(policyDelegation.account).id,
      policyTypes: policyDelegation.policyTypes,
      reason: policyDelegation.reason,
      partition: estate.names.partition,
      organization: resource,
    });
  }

  /** The ids that are to be filled in, for `terraform output`. */
  private say(made: Organization): void {
    const output = (id: string, description: string, value: unknown) =>
      new TerraformOutput(this, id, { value, description }).overrideLogicalId(id);
    output(
      "account_ids",
      "Ids of the accounts made here, for accounts.<name>.id of the organization file.",
      Object.fromEntries(
        this.estate.awaitedAccountNames.map((name) => [name, made.accounts.get(name)?.id ?? ""]),
      ),
    );
    if (this.estate.organization.organization?.id !== undefined) return;
    output("organization_id", "For organization.id of the organization file.", made.resource.id);
    output("root_id", "For organization.rootId of the organization file.", made.resource.roots.get(0).id);
  }
}

/** While the organization is founded there are no policies: they name accounts that have no ids yet. */
function policies(
  estate: Estate,
): Pick<OrganizationProps, "guardrails" | "policies" | "quarantineUnit" | "context" | "quotas"> {
  const { guardrails } = estate.organization;
  if (estate.founding) return { guardrails: [] };
  const { quarantineUnit } = guardrails;
  return {
    guardrails: attachedGuardrails(estate.organization),
    policies: Object.entries(guardrails.policies).map(([name, { family, reason, document = {} }]) => ({
      name,
      family,
      reason,
      document,
    })),
    ...(quarantineUnit !== undefined && { quarantineUnit }),
    context: guardrailContextOf(estate),
    quotas: quotas(estate),
  };
}

/** The quotas of AWS, and what the configuration knows better. */
function quotas(estate: Estate): Readonly<Record<PolicyFamily, PolicyQuota>> {
  const own = estate.organization.guardrails.quotas;
  const merged = policyFamilies.map((family): [string, PolicyQuota] => {
    const aws = organizationQuotas[family];
    const { documentCharacters, policiesPerTarget, reserved } = own[family] ?? {};
    const changed = documentCharacters !== undefined || policiesPerTarget !== undefined;
    return [
      family,
      {
        ...aws,
        documentCharacters: documentCharacters ?? aws.documentCharacters,
        perTarget: policiesPerTarget ?? aws.perTarget,
        ...(reserved !== undefined && { reserved }),
        ...(changed && { source: "guardrails.quotas", asOf: "as configured" }),
      },
    ];
  });
  return Object.fromEntries(merged) as Record<PolicyFamily, PolicyQuota>;
}

function children(units: Readonly<Record<string, Unit>>): OrganizationalUnit[] {
  return Object.entries(units).map(([name, unit]) => ({
    name,
    ...(unit.id !== undefined && { id: unit.id }),
    children: children(unit.units),
  }));
}
