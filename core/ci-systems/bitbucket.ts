import type { CiSystem } from "../ci-system";

/** A repository of Bitbucket Cloud, by the ids that its settings show under OpenID Connect. */
export interface BitbucketRepository {
  readonly system: "bitbucket";
  readonly workspace: string;
  /** UUID of the workspace, without braces. */
  readonly workspaceId: string;
  /** UUID of the repository, without braces. */
  readonly repositoryId: string;
}

/**
 * Bitbucket Pipelines. `sub` tells the repository, the deployment environment where a step has one, and the step; no branch.
 * What reads only may be any step of the repository; which branches deploy to an environment is set in Bitbucket.
 *
 * Source: Bitbucket Cloud documentation "Integrate Pipelines with resource servers using OIDC".
 */
export const bitbucket: CiSystem<BitbucketRepository> = {
  title: "Bitbucket Pipelines",
  jobs: ["environments"],
  issuer: ({ workspace }) => `api.bitbucket.org/2.0/workspaces/${workspace}/pipelines-config/identity/oidc`,
  audience: ({ workspaceId }) => `ari:cloud:bitbucket::workspace/${workspaceId}`,
  subjects: ({ repositoryId }, { environments }) =>
    environments.length === 0
      ? [`{${repositoryId}}:*`]
      : environments.map((environment) => `{${repositoryId}}:{${environment}}:*`),
  claims: () => ({}),
};
