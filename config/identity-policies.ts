import type { Organization } from "./schema/organization";

type Identity = Organization["identity"];

/** A policy of the file, in a file of its own or written out. */
export interface WrittenPolicy {
  readonly file?: string | undefined;
  readonly document?: Record<string, unknown> | undefined;
}

/**
 * What `identity` is once each policy in it has been gone through, wherever it stands.
 *
 * @param change is given each policy with its path in the file, and answers with what takes its place
 */
export function identityPolicies(
  identity: Identity,
  change: <T extends WrittenPolicy>(policy: T, path: readonly string[]) => T,
): Identity {
  const { iam, permissionSets, pipelines } = identity;
  const each = <T>(of: Readonly<Record<string, T>>, map: (one: T, name: string) => T) =>
    Object.fromEntries(Object.entries(of).map(([name, one]) => [name, map(one, name)]));
  const within =
    (section: string) =>
    <T extends { policy?: WrittenPolicy | undefined }>(one: T, name: string): T =>
      one.policy === undefined
        ? one
        : { ...one, policy: change(one.policy, ["identity", "iam", section, name, "policy"]) };
  return {
    ...identity,
    permissionSets: each(permissionSets, (set, name) =>
      set.inlinePolicy === undefined
        ? set
        : {
            ...set,
            inlinePolicy: change(set.inlinePolicy, ["identity", "permissionSets", name, "inlinePolicy"]),
          },
    ),
    pipelines: each(pipelines, (pipeline, name) => ({
      ...pipeline,
      roles: each(pipeline.roles, (role, key) => {
        const { access } = role;
        if (typeof access === "string" || access.policy === undefined) return role;
        const path = ["identity", "pipelines", name, "roles", key, "access", "policy"];
        return { ...role, access: { ...access, policy: change(access.policy, path) } };
      }),
    })),
    iam: {
      ...iam,
      workloadRoles: each(iam.workloadRoles, within("workloadRoles")),
      groups: each(iam.groups, within("groups")),
      rolesAnywhere: each(iam.rolesAnywhere, within("rolesAnywhere")),
    },
  };
}
