import { attachedGuardrails } from "../../config/attached-guardrails";
import type { Ou } from "../../config/schema/ou";
import { Organization } from "../../modules/governance/organization";
import type { OrganizationalUnit, OrganizationProps } from "../../modules/governance/organization-props";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { addAccountOutputs } from "../governance/add-account-outputs";
import { addDelegations } from "../governance/add-delegations";
import { guardrailContextOf } from "../governance/guardrail-context-of";
import { organizationFirstApply } from "../governance/organization-first-apply";
import { policyQuotas } from "../governance/policy-quotas";
import { trustedServices } from "../governance/trusted-services";
import type { PalisadeStack } from "../palisade-stack";

/** The organization: its OUs, which accounts are where, and the policies on them. */
export const organization: Concern = {
  name: "organization",
  summary:
    "The organization: its OUs, which account is in which, the policies that bind everybody in the member accounts, administrators included, and which account administers services for all.",
  needed: "to-found-the-organization",
  places: (estate) =>
    estate.organization.organization === undefined
      ? []
      : [{ account: estate.holder("management"), region: estate.home, scope: "global" }],
  after: [],
  firstApply: organizationFirstApply,
  namesAccounts: true,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, accountId } = stack;
  const { organization, deployment, regions, accounts } = estate.organization;
  if (organization === undefined) throw new Error("there is no organization to make a stack of");
  const { id, rootId } = organization;
  const made = new Organization(stack, "Organization", {
    ...(id !== undefined && { organizationId: id }),
    ...(rootId !== undefined && { rootId }),
    managementAccountId: accountId,
    serviceAccessPrincipals: trustedServices(estate),
    enabledPolicyTypes: organization.policyTypes,
    organizationalUnits: children(organization.organizationalUnits),
    accounts: Object.entries(accounts)
      .filter(([, account]) => account.role !== "management")
      .map(([name, { id, email, ou, status, regions: own, accessRole }]) => ({
        name,
        ...(id !== undefined && { id }),
        email,
        ou: ou ?? "root",
        ...(status === "closed" && { status }),
        ...(accessRole !== undefined && { accessRoleName: accessRole }),
        ...(own !== undefined && own.length < regions.enabled.length && { regions: own }),
      })),
    accessRoleName: deployment.accessRole,
    ...policies(estate),
  });
  addDelegations(stack, made);
  if (estate.founding || estate.accountsToCreate.length > 0) addAccountOutputs(stack, made);
}

/** While the organization is founded there are no policies: they name accounts that have no ids yet. */
function policies(
  estate: Estate,
): Pick<OrganizationProps, "guardrails" | "policies" | "quarantineOu" | "context" | "quotas"> {
  const { guardrails } = estate.organization;
  if (estate.founding) return { guardrails: [] };
  const { quarantineOu } = guardrails;
  return {
    guardrails: attachedGuardrails(estate.organization),
    policies: Object.entries(guardrails.policies).map(
      ([name, { family, reason, document = {}, adopted }]) => ({
        name,
        family,
        reason,
        document,
        ...(adopted !== undefined && { adopted }),
      }),
    ),
    ...(quarantineOu !== undefined && { quarantineOu }),
    context: guardrailContextOf(estate),
    quotas: policyQuotas(estate),
  };
}

function children(ous: Readonly<Record<string, Ou>>): OrganizationalUnit[] {
  return Object.entries(ous).map(([name, ou]) => ({
    name,
    ...(ou.id !== undefined && { id: ou.id }),
    ...(ou.name !== undefined && { displayName: ou.name }),
    children: children(ou.organizationalUnits),
  }));
}
