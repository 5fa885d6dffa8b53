import { OrganizationsAccount } from "@cdktf/provider-aws/lib/organizations-account";
import { OrganizationsOrganization } from "@cdktf/provider-aws/lib/organizations-organization";
import { OrganizationsOrganizationalUnit } from "@cdktf/provider-aws/lib/organizations-organizational-unit";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { adopt } from "./adopt";
import type { Guardrail } from "./guardrail";
import { guardrailCatalogue } from "./guardrail-catalogue";
import { GuardrailPolicies } from "./guardrail-policies";
import { denyCompanionsOfGlobalServices } from "./guardrails/deny-companions-of-global-services";
import { denyDisabledRegions } from "./guardrails/deny-disabled-regions";
import { denyEverythingInQuarantine } from "./guardrails/deny-everything-in-quarantine";
import { organizationProblems } from "./organization-problems";
import type { OrganizationAccount, OrganizationalUnit, OrganizationProps } from "./organization-props";

/**
 * The organization with its units, accounts and service control policies. The organization and the accounts
 * exist before Terraform sees them and are adopted; nothing here can destroy or close one.
 *
 * Sources: AWS "Organizing Your AWS Environment Using Multiple Accounts"; CIS 2.1.2, 2.1.4.
 *
 * @throws PalisadeError when a unit, account or guardrail is unknown or named twice, or a policy does not fit
 */
export class Organization extends Construct {
  readonly resource: OrganizationsOrganization;
  /** Unit path -> unit. */
  readonly units: ReadonlyMap<string, OrganizationsOrganizationalUnit>;
  /** Account name -> account; the management account is not among them. */
  readonly accounts: ReadonlyMap<string, OrganizationsAccount>;
  private readonly rootId: string;

  constructor(scope: Construct, id: string, props: OrganizationProps) {
    super(scope, id);
    const problems = organizationProblems(props);
    if (problems.length > 0) throw new PalisadeError(problems);
    this.resource = new OrganizationsOrganization(this, "Resource", {
      featureSet: "ALL",
      awsServiceAccessPrincipals: [...props.serviceAccessPrincipals].sort(),
      enabledPolicyTypes: [...(props.enabledPolicyTypes ?? ["SERVICE_CONTROL_POLICY"])].sort(),
      lifecycle: { preventDestroy: true, postcondition: [rightOrganization(props)] },
    });
    adopt(this.resource, props.organizationId);
    this.rootId = this.resource.roots.get(0).id;
    this.units = this.makeUnits(new Construct(this, "Unit"), props.units, this.rootId);
    const members = new Construct(this, "Account");
    this.accounts = new Map(
      props.accounts
        .filter(({ id }) => id !== props.managementAccountId)
        .map((account) => [account.name, this.adoptAccount(members, account)]),
    );
    const guardrails = new Construct(this, "Guardrails");
    for (const [unit, attached] of guardrailsByUnit(props)) {
      new GuardrailPolicies(guardrails, unit === "root" ? "Root" : unit.replaceAll("/", "-"), {
        targetId: this.targetId(unit),
        namePrefix:
          unit === "root" ? props.context.names.prefix : `${props.context.names.prefix}-${slug(unit)}`,
        guardrails: attached,
        context: props.context,
        organization: this.resource,
      });
    }
    this.boundRegions(new Construct(this, "Regions"), props);
    fulfils(this, "governance.accounts-organized", "governance.guardrails-attached");
  }

  /** An account that uses fewer regions than the organization has no baseline in the others, so they are denied. */
  private boundRegions(scope: Construct, props: OrganizationProps): void {
    for (const { name, regions } of props.accounts) {
      const resource = this.accounts.get(name);
      if (regions === undefined || resource === undefined) continue;
      new GuardrailPolicies(scope, name, {
        targetId: resource.id,
        namePrefix: `${props.context.names.prefix}-${name}`,
        guardrails: [denyDisabledRegions, denyCompanionsOfGlobalServices],
        context: { ...props.context, enabledRegions: regions },
        organization: this.resource,
      });
    }
  }

  private makeUnits(
    scope: Construct,
    units: readonly OrganizationalUnit[],
    parentId: string,
    parentPath = "",
  ): Map<string, OrganizationsOrganizationalUnit> {
    const made = new Map<string, OrganizationsOrganizationalUnit>();
    for (const unit of units) {
      const here = new Construct(scope, unit.name);
      const resource = new OrganizationsOrganizationalUnit(here, "Resource", {
        name: unit.name,
        parentId,
        lifecycle: { preventDestroy: true },
      });
      if (unit.id !== undefined) adopt(resource, unit.id);
      const path = `${parentPath}${unit.name}`;
      made.set(path, resource);
      const below = this.makeUnits(here, unit.children ?? [], resource.id, `${path}/`);
      for (const [childPath, child] of below) made.set(childPath, child);
    }
    return made;
  }

  private adoptAccount(scope: Construct, account: OrganizationAccount): OrganizationsAccount {
    const resource = new OrganizationsAccount(scope, account.name, {
      name: account.name,
      email: account.email,
      parentId: this.targetId(account.unit),
      closeOnDeletion: false,
      lifecycle: {
        preventDestroy: true,
        // AWS takes some of these when it makes an account, or Terraform when it drops one; an import knows none.
        // A name or address that differs from the configuration's must not be renamed, nor replace the account.
        ignoreChanges: [
          "close_on_deletion",
          "create_govcloud",
          "email",
          "iam_user_access_to_billing",
          "name",
          "role_name",
        ],
      },
    });
    adopt(resource, account.id);
    return resource;
  }

  private targetId(unit: string): string {
    return this.units.get(unit)?.id ?? this.rootId;
  }
}

/** Stops a run with the credentials of another organization before anything is changed there. */
function rightOrganization({ organizationId, rootId }: OrganizationProps) {
  return {
    condition: `\${self.id == "${organizationId}" && self.roots[0].id == "${rootId}"}`,
    errorMessage: `This is not the organization ${organizationId} with the root ${rootId}; check the credentials and the configuration.`,
  };
}

function guardrailsByUnit(props: OrganizationProps): Map<string, Guardrail[]> {
  const byUnit = new Map<string, Guardrail[]>();
  for (const { unit, guardrailIds } of props.guardrails) {
    const known = guardrailIds.flatMap((id) => guardrailCatalogue.filter((guardrail) => guardrail.id === id));
    if (known.length > 0) byUnit.set(unit, known);
  }
  if (props.quarantineUnit !== undefined) {
    const others = byUnit.get(props.quarantineUnit) ?? [];
    byUnit.set(props.quarantineUnit, [denyEverythingInQuarantine, ...others]);
  }
  return byUnit;
}

function slug(unit: string): string {
  return unit.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
