import type { CiSystem } from "../ci-system";

/** A project of GitLab. */
export interface GitlabProject {
  readonly system: "gitlab";
  /** Path of the project with its groups, such as `acme/platform/infrastructure`. */
  readonly project: string;
  readonly projectId: string;
  /** @default "gitlab.com" */
  readonly host: string;
  /** What jobs ask for under `id_tokens`. */
  readonly audience: string;
}

/**
 * GitLab CI/CD. Of gitlab.com, STS compares the project's number too, and whether the ref is protected: what writes runs on
 * protected branches and tags alone. A server of one's own has `sub` only. A fork runs its merge requests in its own project,
 * unless a member of this one starts them here.
 *
 * Sources: GitLab Docs "OpenID Connect (OIDC) authentication using ID tokens"; IAM User Guide "Available keys for AWS OIDC
 * federation".
 */
export const gitlab: CiSystem<GitlabProject> = {
  title: "GitLab CI/CD",
  jobs: ["branches", "tags"],
  issuer: ({ host }) => host,
  audience: ({ audience }) => audience,
  subjects: ({ project }, { branches, tags }) => [
    ...branches.map((branch) => `project_path:${project}:ref_type:branch:ref:${branch}`),
    ...tags.map((tag) => `project_path:${project}:ref_type:tag:ref:${tag}`),
  ],
  claims: ({ host, projectId }, access): Readonly<Record<string, string>> =>
    host === "gitlab.com"
      ? { project_id: projectId, ...(access === "write" && { ref_protected: "true" }) }
      : {},
};
