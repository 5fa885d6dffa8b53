import { createHash } from "node:crypto";
import { OrganizationsAccount } from "@cdktf/provider-aws/lib/organizations-account";
import { OrganizationsOrganization } from "@cdktf/provider-aws/lib/organizations-organization";
import { OrganizationsOrganizationalUnit } from "@cdktf/provider-aws/lib/organizations-organizational-unit";
import { OrganizationsPolicyAttachment } from "@cdktf/provider-aws/lib/organizations-policy-attachment";
import { Construct } from "constructs";
import { escapedForTerraform } from "../../core/escaped-for-terraform";
import { PalisadeError } from "../../core/palisade-error";
import { organizationQuotas } from "../../facts/organization-quotas";
import { policyTypes } from "../../facts/policy-types";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { move } from "../move";
import { requireProps } from "../require-props";
import type { Guardrail } from "./guardrail";
import { guardrailCatalogue } from "./guardrail-catalogue";
import type { GuardrailContext } from "./guardrail-context";
import { GuardrailPolicies } from "./guardrail-policies";
import { denyCompanionsOfGlobalServices } from "./guardrails/service-control/deny-companions-of-global-services";
import { denyDisabledRegions } from "./guardrails/service-control/deny-disabled-regions";
import { denyEverythingInQuarantine } from "./guardrails/service-control/deny-everything-in-quarantine";
import { organizationProblems } from "./organization-problems";
import type {
  OrganizationAccount,
  OrganizationalUnit,
  OrganizationProps,
  PolicyTarget,
  TargetGuardrails,
} from "./organization-props";
import { ouPaths } from "./ou-paths";
import { OrganizationsOwnPolicy } from "./own-policy";
import type { TargetGuardrail } from "./policies-of-target";

/** How the address of an attachment names its target: Terraform would replace the attachment if it changed. */
const addressPart = { root: "root", ou: "unit", account: "account" } as const;

/**
 * The organization with its OUs, accounts and policies. What has an id exists before Terraform sees it and is
 * adopted; what has none is made. Nothing here can destroy the organization or close an account.
 *
 * Sources: AWS "Organizing Your AWS Environment Using Multiple Accounts"; CIS 2.1.2, 2.1.4.
 *
 * @throws PalisadeError when an OU, account or guardrail is unknown or named twice, or a policy does not fit
 */
export class Organization extends Construct {
  readonly resource: OrganizationsOrganization;
  /** Path of the OU -> OU. */
  readonly organizationalUnits: ReadonlyMap<string, OrganizationsOrganizationalUnit>;
  /** Account name -> account; the management account is not among them, nor is a closed one. */
  readonly accounts: ReadonlyMap<string, OrganizationsAccount>;
  private readonly rootId: string;

  constructor(scope: Construct, id: string, props: OrganizationProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = organizationProblems(props);
    if (problems.length > 0) throw new PalisadeError(problems);
    const { context } = props;
    const attached = context === undefined ? [] : attachedTo(props, context);
    this.resource = new OrganizationsOrganization(this, "Resource", {
      featureSet: "ALL",
      awsServiceAccessPrincipals: [...props.serviceAccessPrincipals].sort(),
      enabledPolicyTypes: enabledTypes(props, attached),
      lifecycle: {
        preventDestroy: true,
        ...(props.organizationId !== undefined && { postcondition: [rightOrganization(props)] }),
      },
    });
    if (props.organizationId !== undefined) adopt(this.resource, props.organizationId);
    this.rootId = this.resource.roots.get(0).id;
    this.organizationalUnits = this.makeOus(
      new Construct(this, "Unit"),
      props.organizationalUnits,
      this.rootId,
    );
    const members = new Construct(this, "Account");
    this.accounts = new Map(
      props.accounts
        .filter(({ id }) => id !== props.managementAccountId)
        .flatMap((account): [string, OrganizationsAccount][] => {
          const made = this.member(members, account, account.accessRoleName ?? props.accessRoleName);
          return account.status === "closed" ? [] : [[account.name, made]];
        }),
    );
    if (context !== undefined) {
      this.attach(attached, props, context);
      this.boundRegions(props, context);
    }
    fulfils(
      this,
      "governance.accounts-organized",
      // While the organization is founded there are none.
      ...(context === undefined ? [] : (["governance.guardrails-attached"] as const)),
    );
  }

  private attach(attached: readonly Attached[], props: OrganizationProps, context: GuardrailContext): void {
    const { prefix } = context.names;
    const quotas = props.quotas ?? organizationQuotas;
    const own = new Construct(this, "OwnPolicies");
    const policies = new Map(
      (props.policies ?? []).map((policy) => [
        policy.name,
        new OrganizationsOwnPolicy(own, policy.name, {
          ...policy,
          namePrefix: prefix,
          quota: quotas[policy.family],
          organization: this.resource,
        }),
      ]),
    );
    const scopes = {
      ou: new Construct(this, "Guardrails"),
      account: new Construct(this, "AccountGuardrails"),
    };
    for (const { target, guardrails, policies: names } of attached) {
      const scope = target.kind === "account" ? scopes.account : scopes.ou;
      const id = target.kind === "root" ? "Root" : target.name.replaceAll("/", "-");
      const beside = (props.policies ?? []).filter(({ name }) => names.includes(name));
      new GuardrailPolicies(scope, id, {
        targetName: target.name,
        targetId: this.targetId(target),
        namePrefix: namePrefix(prefix, target),
        guardrails,
        context,
        quotas,
        below: rightBelow(target, props),
        others: {
          "service-control":
            beside.filter(({ family }) => family === "service-control").length +
            regionPolicies(target, props),
          "resource-control": beside.filter(({ family }) => family === "resource-control").length,
        },
        organization: this.resource,
      });
      for (const name of names) {
        const policy = policies.get(name);
        if (policy === undefined) continue;
        const attachment = new OrganizationsPolicyAttachment(policy, `On-${addressPart[target.kind]}-${id}`, {
          policyId: policy.resource.id,
          targetId: this.targetId(target),
        });
        attachment.addOverride("//.objectives", ["governance.guardrails-attached"]);
        const existing = beside.find((one) => one.name === name)?.adopted;
        const targetId = existing?.attachedTo.includes(target.name) ? existingId(target, props) : undefined;
        if (existing !== undefined && targetId !== undefined) adopt(attachment, `${targetId}:${existing.id}`);
      }
    }
  }

  /**
   * An account that uses fewer Regions than the organization has no baseline in the others, so they are denied: by one
   * policy for all accounts that use the same, since an organization takes a limited number of policies.
   */
  private boundRegions(props: OrganizationProps, context: GuardrailContext): void {
    const scopes = {
      policies: new Construct(this, "RegionPolicies"),
      attachments: new Construct(this, "Regions"),
    };
    const bound = new Map<string, Map<string, string>>();
    for (const { name, regions } of props.accounts) {
      const resource = this.accounts.get(name);
      if (regions === undefined || resource === undefined) continue;
      const key = [...regions].sort().join("+");
      bound.set(key, (bound.get(key) ?? new Map<string, string>()).set(name, resource.id));
    }
    for (const [key, accounts] of bound) {
      const names = [...accounts.keys()];
      const enabledRegions = key.split("+");
      const { resources } = new GuardrailPolicies(scopes.policies, key, {
        targetName: names.join(", "),
        namePrefix: `${context.names.prefix}:regions:${shortened(enabledRegions)}`,
        guardrails: [denyDisabledRegions, denyCompanionsOfGlobalServices].map(kept),
        context: { ...context, enabledRegions },
        quotas: props.quotas ?? organizationQuotas,
        organization: this.resource,
      });
      for (const { node, id: policyId, terraformResourceType: type } of resources) {
        // Up to 0.1 each account had a policy of its own.
        move(this, type, ["Regions", names[0] ?? "", node.id], ["RegionPolicies", key, node.id]);
        for (const [name, targetId] of accounts) {
          new OrganizationsPolicyAttachment(
            new Construct(scopes.attachments, name),
            node.id.replace("Policy", "Attachment"),
            // An account that goes to another policy is bound by it before this one is detached.
            { policyId, targetId, lifecycle: { createBeforeDestroy: true } },
          );
        }
      }
    }
  }

  private makeOus(
    scope: Construct,
    ous: readonly OrganizationalUnit[],
    parentId: string,
    parentPath = "",
  ): Map<string, OrganizationsOrganizationalUnit> {
    const made = new Map<string, OrganizationsOrganizationalUnit>();
    for (const ou of ous) {
      const here = new Construct(scope, ou.name);
      const resource = new OrganizationsOrganizationalUnit(here, "Resource", {
        name: escapedForTerraform(ou.displayName ?? ou.name),
        parentId,
        lifecycle: { preventDestroy: true },
      });
      if (ou.id !== undefined) adopt(resource, ou.id);
      const path = `${parentPath}${ou.name}`;
      made.set(path, resource);
      const below = this.makeOus(here, ou.children ?? [], resource.id, `${path}/`);
      for (const [childPath, child] of below) made.set(childPath, child);
    }
    return made;
  }

  private member(scope: Construct, account: OrganizationAccount, roleName: string): OrganizationsAccount {
    const resource = new OrganizationsAccount(scope, account.name, {
      name: account.name,
      email: account.email,
      parentId: this.targetId({ kind: "ou", name: account.ou }),
      ...(account.id === undefined && { roleName }),
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
    if (account.status === "closed") {
      // The provider takes a suspended account for one that is gone, drops it from the state, and would create it anew.
      // Its address stays and stands for none; an account that is not closed yet stops the plan by prevent_destroy.
      resource.addOverride("count", 0);
      return resource;
    }
    if (account.id !== undefined) adopt(resource, account.id);
    return resource;
  }

  private targetId({ kind, name }: PolicyTarget): string {
    const resource = kind === "account" ? this.accounts.get(name) : this.organizationalUnits.get(name);
    return resource?.id ?? this.rootId;
  }
}

/** Stops a run with the credentials of another organization before anything is changed there. */
function rightOrganization({ organizationId, rootId }: OrganizationProps) {
  return {
    condition: `\${self.id == "${organizationId}" && self.roots[0].id == "${rootId}"}`,
    errorMessage: `This is not the organization ${organizationId} with the root ${rootId}; check the credentials and the configuration.`,
  };
}

/** Id of a root or OU that exists already. */
function existingId({ kind, name }: PolicyTarget, props: OrganizationProps): string | undefined {
  if (kind === "root") return props.rootId;
  let below: readonly OrganizationalUnit[] = props.organizationalUnits;
  let found: OrganizationalUnit | undefined;
  for (const part of name.split("/")) {
    found = below.find((ou) => ou.name === part);
    below = found?.children ?? [];
  }
  return found?.id;
}

/** What a target has, ready to be packed. */
interface Attached {
  readonly target: PolicyTarget;
  readonly guardrails: readonly TargetGuardrail[];
  readonly policies: readonly string[];
}

function attachedTo({ guardrails, quarantineOu }: OrganizationProps, context: GuardrailContext): Attached[] {
  const all: Attached[] = guardrails.map(({ target, guardrails: chosen, policies = [] }) => ({
    target,
    guardrails: chosen.flatMap((one) => known(one, context)),
    policies,
  }));
  if (quarantineOu === undefined) return all;
  const target = { kind: "ou", name: quarantineOu } as const;
  const others = all.find((one) => one.target.kind === "ou" && one.target.name === quarantineOu);
  const quarantine = {
    target,
    guardrails: [kept(denyEverythingInQuarantine), ...(others?.guardrails ?? [])],
    policies: others?.policies ?? [],
  };
  return [...all.filter((one) => one !== others), quarantine];
}

function known(
  { id, chosen, relaxations }: TargetGuardrails["guardrails"][number],
  context: GuardrailContext,
): TargetGuardrail[] {
  const guardrail = guardrailCatalogue.find((one) => one.id === id);
  if (guardrail === undefined) return [];
  const silent = guardrail.needs !== undefined && !guardrail.needs.met(context);
  return silent && chosen !== "by-name"
    ? []
    : [{ guardrail, ...(relaxations !== undefined && { relaxations }) }];
}

function kept(guardrail: Guardrail): TargetGuardrail {
  return { guardrail };
}

/** Enabled are those that the configuration lists and those that something attached needs. */
function enabledTypes(
  { enabledPolicyTypes, policies = [] }: OrganizationProps,
  attached: readonly Attached[],
) {
  const families = [
    ...attached.flatMap(({ guardrails }) =>
      guardrails.flatMap(({ guardrail, relaxations }) =>
        relaxations === undefined ? [guardrail.family] : [],
      ),
    ),
    ...policies.map(({ family }) => family),
  ];
  const needed = families.map((family) => policyTypes[family]);
  return [...new Set([...(enabledPolicyTypes ?? ["SERVICE_CONTROL_POLICY"]), ...needed])].sort();
}

/** OUs and accounts that a target holds directly. */
function rightBelow(
  { kind, name }: PolicyTarget,
  { organizationalUnits, accounts, managementAccountId }: OrganizationProps,
): string[] {
  if (kind === "account") return [];
  const parentOf = (path: string) => path.split("/").slice(0, -1).join("/") || "root";
  return [
    ...ouPaths(organizationalUnits).filter((path) => parentOf(path) === name),
    ...accounts
      .filter(({ id, ou, status }) => ou === name && id !== managementAccountId && status !== "closed")
      .map((account) => account.name),
  ];
}

/** An account with fewer regions has policies for them beside those of its guardrails. */
function regionPolicies({ kind, name }: PolicyTarget, { accounts }: OrganizationProps): number {
  return kind === "account" && accounts.some((one) => one.name === name && one.regions !== undefined) ? 1 : 0;
}

/** Names of policies are unique in an organization, and an account may be called like an OU. */
function namePrefix(prefix: string, { kind, name }: PolicyTarget): string {
  if (kind === "root") return prefix;
  return kind === "account" ? `${prefix}:${name}` : `${prefix}-${slug(name)}`;
}

/** Many Regions would make the name of a policy longer than AWS takes. */
function shortened(regions: readonly string[]): string {
  const text = regions.join("+");
  if (text.length <= 60) return text;
  return `${regions.length}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
}

function slug(ou: string): string {
  return ou.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
