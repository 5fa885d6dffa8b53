import type { Problem } from "../core/problem";
import type { RepositoryIdentity } from "./repository-identity";

/** Account id -> its key now, and id of an OU -> its path now. */
export type CurrentNames = Pick<RepositoryIdentity, "accounts" | "organizationalUnits">;

/**
 * In what a configuration would take its identity from what is applied already: states, addresses and names in AWS
 * are made from these values, and keys name the role that may administer them.
 *
 * @param where the configuration, for messages
 * @param before what the repository was exported with
 * @param now what the configuration would be exported with
 * @param current what accounts and OUs are called now
 */
export function identityProblems(
  where: string,
  before: RepositoryIdentity,
  now: RepositoryIdentity,
  current: CurrentNames,
): Problem[] {
  const problems: Problem[] = [];
  const kept = (key: string, old: string, value: string, why: string, fix?: string) => {
    if (old === value || old === "") return;
    problems.push({
      where: `${where} ${key}`,
      found: `"${value}", and the repository was exported with "${old}"`,
      allowed: `"${old}": ${why}`,
      fix: `write "${old}" again, or ${fix ?? "export to another directory"}`,
    });
  };
  kept(
    "name",
    before.prefix,
    now.prefix,
    "buckets, keys and roles have this name in theirs, and would all be replaced",
    `add prefix: ${before.prefix}, and they keep it while the organization is called otherwise`,
  );
  problems.push(...deploymentRole(where, before, now));
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
  return [...problems, ...accounts(where, before, now, current), ...ous(where, before, now, current)];
}

/** A role is followed by one that was announced, and the file goes on listing those before it. */
function deploymentRole(where: string, before: RepositoryIdentity, now: RepositoryIdentity): Problem[] {
  const { deploymentRoles: old, nextDeploymentRole: next } = before;
  const text = (roles: readonly string[]) => roles.join(", ");
  const announced = next === undefined ? [] : [text([...old, next])];
  if ([text(old), ...announced].includes(text(now.deploymentRoles))) return [];
  const [present, role] = [old.at(-1) ?? "", now.deploymentRoles.at(-1) ?? ""];
  if (role === present || role === next) {
    const former = role === next ? old : old.slice(0, -1);
    return [
      {
        where: `${where} deployment.renamedFrom`,
        found: `[${text(now.deploymentRoles.slice(0, -1))}], and the repository knows [${text(former)}] as the roles before ${role}`,
        allowed: "the roles that it has had, oldest first: its address is told apart by them",
        fix: former.length === 0 ? "remove renamedFrom" : `write renamedFrom: [${text(former)}]`,
      },
    ];
  }
  return [
    {
      where: `${where} deployment.role`,
      found: `"${role}", and the repository was exported with "${present}"`,
      allowed: `"${present}": only this role may administer the keys that it made, and another would be locked out of them`,
      fix: `write "${present}" again, or change it in two steps: add nextRole: ${role} beside it, export, and apply every stack; then make that the role, with renamedFrom: ${present}`,
    },
  ];
}

type Compared = readonly [
  where: string,
  before: RepositoryIdentity,
  now: RepositoryIdentity,
  current: CurrentNames,
];

function accounts(...[where, before, now, current]: Compared): Problem[] {
  return changed(before.accounts, now.accounts).map(({ id, old }) => ({
    where: `${where} accounts.${current.accounts[id]}`,
    found: `the account ${id}, which the repository knows as "${old}"`,
    allowed: `"${old}": the states and addresses of its stacks have this name, and Terraform would create everything in them anew`,
    fix: `add renamedFrom: ${old} to it (oldest name first, where it had several), and what Terraform knows under the old name moves; or name it "${old}" again`,
  }));
}

function ous(...[where, before, now, current]: Compared): Problem[] {
  return changed(before.organizationalUnits, now.organizationalUnits).map(({ id, old, value }) => {
    const [oldParent, parent] = [old, value].map((path) => path.split("/").slice(0, -1).join("/"));
    const place = `${where} organization.organizationalUnits`;
    const found = `the OU ${id} as ${current.organizationalUnits[id]}, which the repository knows as "${old}"`;
    const name = old.slice(old.lastIndexOf("/") + 1);
    return oldParent === parent
      ? {
          where: place,
          found,
          allowed: `"${old}": the addresses of the OU and of its policies have this name, and Terraform would replace them`,
          fix: `add renamedFrom: ${name} to it (oldest name first, where it had several); or name it "${name}" again`,
        }
      : {
          where: place,
          found,
          allowed: "an OU stays where it is: AWS cannot move it",
          fix: `if an OU above it was renamed, add renamedFrom there; otherwise put it back, add a new OU where you want it, and move the accounts`,
        };
  });
}

/** Ids that both know, by another name. */
function changed(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) {
  return Object.entries(now).flatMap(([id, value]) => {
    const old = before[id];
    return old === undefined || old === value ? [] : [{ id, old, value }];
  });
}
