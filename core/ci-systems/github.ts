import type { CiSystem } from "../ci-system";

/** A repository of GitHub: names change hands, numbers do not. */
export interface GithubRepository {
  readonly system: "github";
  readonly owner: { readonly name: string; readonly id: string };
  readonly repository: { readonly name: string; readonly id: string };
  /** Name of the enterprise, where it has an issuer of its own. @default none */
  readonly enterprise?: string | undefined;
}

/**
 * GitHub Actions. Repositories that were made, renamed or transferred since 15 July 2026 have the numbers of their owner and
 * of themselves in `sub`; older ones have names only, until they opt in. Both forms are trusted, and the numbers are
 * compared beside them: whoever registers a name that was given up has other numbers.
 *
 * Sources: GitHub Docs "OpenID Connect reference"; IAM User Guide "Available keys for AWS OIDC federation".
 */
export const github: CiSystem<GithubRepository> = {
  title: "GitHub Actions",
  jobs: ["branches", "environments", "pullRequests", "tags"],
  issuer: ({ enterprise }) =>
    `token.actions.githubusercontent.com${enterprise === undefined ? "" : `/${enterprise}`}`,
  audience: () => "sts.amazonaws.com",
  subjects: ({ owner, repository }, jobs) => {
    const ends = [
      ...jobs.branches.map((branch) => `ref:refs/heads/${branch}`),
      ...jobs.tags.map((tag) => `ref:refs/tags/${tag}`),
      ...jobs.environments.map((environment) => `environment:${environment.replaceAll(":", "%3A")}`),
      ...(jobs.pullRequests ? ["pull_request"] : []),
    ];
    const beginnings = [
      `repo:${owner.name}@${owner.id}/${repository.name}@${repository.id}`,
      `repo:${owner.name}/${repository.name}`,
    ];
    return ends.flatMap((end) => beginnings.map((beginning) => `${beginning}:${end}`));
  },
  claims: ({ owner, repository }) => ({
    repository_id: repository.id,
    repository_owner_id: owner.id,
  }),
};
