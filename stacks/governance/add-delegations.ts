import { DelegatedAdministrators } from "../../modules/governance/delegated-administrators";
import type { Organization } from "../../modules/governance/organization";
import { PolicyDelegation } from "../../modules/governance/policy-delegation";
import { ResourceSharing } from "../../modules/governance/resource-sharing";
import { RootAccess } from "../../modules/governance/root-access";
import type { PalisadeStack } from "../palisade-stack";
import { administrators } from "./administrators";

/**
 * Adds the work that the management account delegates, the root access of members that it centralizes, and what it lets
 * accounts share.
 */
export function addDelegations(stack: PalisadeStack, { resource }: Organization): void {
  const { estate } = stack;
  const { policyDelegation, rootAccess, adopted, trustedServices } = estate.organization.organization ?? {};
  if (rootAccess === "centralized") new RootAccess(stack, "RootAccess", { organization: resource });
  // Wherever AWS RAM is trusted, and not only where something is shared here: others share by it, too.
  if (trustedServices?.includes("ram.amazonaws.com") === true) {
    new ResourceSharing(stack, "ResourceSharing", { organization: resource });
  }
  const delegated = administrators(estate);
  if (Object.keys(delegated).length > 0) {
    new DelegatedAdministrators(stack, "Administrator", {
      administrators: delegated,
      adopted: adopted?.delegatedAdministrators ?? {},
      organization: resource,
    });
  }
  if (policyDelegation === undefined || !estate.exists(policyDelegation.account)) return;
  new PolicyDelegation(stack, "PolicyDelegation", {
    accountId: estate.account(policyDelegation.account).id,
    policyTypes: policyDelegation.policyTypes,
    ...(policyDelegation.roles !== undefined && {
      roleArns: policyDelegation.roles.map((role) =>
        estate.names.roleArn(estate.account(policyDelegation.account).id, role),
      ),
    }),
    reason: policyDelegation.reason,
    partition: estate.names.partition,
    organization: resource,
    ...(adopted?.resourcePolicy !== undefined && { adoptedId: adopted.resourcePolicy }),
  });
}
