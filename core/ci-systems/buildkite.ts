import type { CiSystem } from "../ci-system";

/** A pipeline of Buildkite. */
export interface BuildkitePipeline {
  readonly system: "buildkite";
  /** Slug of the organization. */
  readonly organization: string;
  /** UUID of the organization. */
  readonly organizationId: string;
  /** Slug of the pipeline. */
  readonly pipeline: string;
  /** UUID of the pipeline. */
  readonly pipelineId: string;
}

/**
 * Buildkite. `sub` tells the pipeline and the ref, and then the commit and the step; STS compares the ids of organization and
 * pipeline too, which stay when a slug is given up and taken by others.
 *
 * Sources: Buildkite Docs "OIDC in Buildkite Pipelines", "buildkite-agent oidc"; IAM User Guide "Available keys for AWS OIDC
 * federation".
 */
export const buildkite: CiSystem<BuildkitePipeline> = {
  title: "Buildkite",
  jobs: ["branches", "tags"],
  issuer: () => "agent.buildkite.com",
  audience: () => "sts.amazonaws.com",
  subjects: ({ organization, pipeline }, { branches, tags }) => [
    ...branches.map(
      (branch) => `organization:${organization}:pipeline:${pipeline}:ref:refs/heads/${branch}:commit:*`,
    ),
    ...tags.map((tag) => `organization:${organization}:pipeline:${pipeline}:ref:refs/tags/${tag}:commit:*`),
  ],
  claims: ({ organizationId, pipelineId }) => ({
    organization_id: organizationId,
    pipeline_id: pipelineId,
  }),
};
