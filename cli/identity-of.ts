import { formerNames } from "../config/former-names";
import { formerOuPaths } from "../config/former-ou-paths";
import { prefixOf } from "../config/prefix-of";
import type { Organization } from "../config/schema/organization";
import type { RepositoryIdentity } from "../export/repository-identity";
import { currentNames } from "./current-names";

/** What an organization's names, addresses and states are made from. */
export function identityOf(organization: Organization): RepositoryIdentity {
  const { deployment, regions, state, accounts } = organization;
  const former = formerOuPaths(organization);
  const current = currentNames(organization);
  return {
    prefix: prefixOf(organization),
    deploymentRoles: [...formerNames(deployment), deployment.role],
    ...(deployment.nextRole !== undefined && { nextDeploymentRole: deployment.nextRole }),
    homeRegion: regions.home,
    stateAccount: accounts[state.account]?.id ?? "",
    accounts: mapped(current.accounts, (key) => formerNames(accounts[key] ?? {})[0] ?? key),
    organizationalUnits: mapped(current.organizationalUnits, (path) => former.get(path)?.[0] ?? path),
  };
}

function mapped(
  names: Readonly<Record<string, string>>,
  change: (name: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [id, change(name)]));
}
