import type { Problem } from "../core/problem";
import type { RepositoryIdentity } from "./repository-identity";

/**
 * In what a configuration would take its identity from what is applied already: states, addresses and names in AWS
 * are made from these values, and keys name the role that may administer them.
 *
 * @param where the configuration, for messages
 */
export function identityProblems(
  where: string,
  before: RepositoryIdentity,
  now: RepositoryIdentity,
): Problem[] {
  const problems: Problem[] = [];
  const kept = (key: string, old: string, value: string, why: string) => {
    if (old === value) return;
    problems.push({
      where: `${where} ${key}`,
      found: `"${value}", and the repository was exported with "${old}"`,
      allowed: `"${old}": ${why}`,
      fix: `write "${old}" again, or export to another directory`,
    });
  };
  kept(
    "name",
    before.organizationName,
    now.organizationName,
    "buckets, keys and roles have this name in theirs, and would all be replaced",
  );
  kept(
    "deployment.role",
    before.deploymentRole,
    now.deploymentRole,
    "only this role may administer the keys that it made, and another would be locked out of them",
  );
  kept(
    "regions.home",
    before.homeRegion,
    now.homeRegion,
    "the state of every stack is stored there, and so are the logs",
  );
  kept(
    "state.account",
    before.stateAccount,
    now.stateAccount,
    "the state of every stack is stored in this account, and Terraform would begin with an empty one",
  );
  for (const [id, key] of Object.entries(now.accounts)) {
    const old = before.accounts[id];
    if (old === undefined || old === key) continue;
    problems.push({
      where: `${where} accounts.${key}`,
      found: `the account ${id}, which the repository knows as "${old}"`,
      allowed: `"${old}": the folders, states and addresses of its stacks have this name, and Terraform would create everything in them anew`,
      fix: `name it "${old}" again; its name in AWS may be another`,
    });
  }
  return problems;
}
