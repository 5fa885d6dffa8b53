import type { CiJobs } from "../../../core/ci-jobs";
import type { CiRepository } from "../../../core/ci-systems";

/** A token that somebody has, and whether the role of the repository takes it. */
export interface TokenCase {
  readonly token: string;
  /** Claims, `aud` and `sub` among them, without the issuer before them. */
  readonly claims: Readonly<Record<string, string>>;
  readonly taken: boolean;
}

/** A role, and tokens of its own jobs and of others. */
export interface TokenTable {
  readonly title: string;
  readonly repository: CiRepository;
  readonly jobs: Partial<CiJobs>;
  readonly access: "read" | "write";
  readonly cases: readonly TokenCase[];
}

const uuid = (last: string) => `0a1b2c3d-4e5f-4a6b-8c7d-${last.padStart(12, "0")}`;

const shop = {
  system: "github",
  owner: { name: "acme", id: "1001" },
  repository: { name: "shop", id: "2001" },
} as const;
const gitHub = (sub: string, ids: Readonly<Record<string, string>> = {}) => ({
  aud: "sts.amazonaws.com",
  repository_id: "2001",
  repository_owner_id: "1001",
  sub,
  ...ids,
});
const fork = { repository_id: "2999", repository_owner_id: "1999" };
const sibling = { repository_id: "2002" };

const depot = {
  system: "gitlab",
  project: "acme/logistics/depot",
  projectId: "3001",
  host: "gitlab.com",
  audience: "https://gitlab.com",
} as const;
const gitLab = (sub: string, more: Readonly<Record<string, string>> = {}) => ({
  aud: "https://gitlab.com",
  project_id: "3001",
  ref_protected: "true",
  sub,
  ...more,
});

const bucketRepository = {
  system: "bitbucket",
  workspace: "acme",
  workspaceId: uuid("1"),
  repositoryId: uuid("2"),
} as const;
const bitbucket = (sub: string, more: Readonly<Record<string, string>> = {}) => ({
  aud: `ari:cloud:bitbucket::workspace/${uuid("1")}`,
  sub,
  ...more,
});

const hcp = (sub: string, more: Readonly<Record<string, string>> = {}) => ({
  aud: "aws.workload.identity",
  sub,
  ...more,
});

const buildkite = (sub: string, more: Readonly<Record<string, string>> = {}) => ({
  aud: "sts.amazonaws.com",
  organization_id: uuid("a"),
  pipeline_id: uuid("b"),
  sub,
  ...more,
});
const commit = "commit:9f3182061f1e2cca4702c368cbc039b7dc9d4485:step:deploy";

/** For each system, tokens of its own jobs and of all those who would like to be taken for them. */
export const tokenTables: readonly TokenTable[] = [
  {
    title: "GitHub, a role that applies on one branch and in one environment",
    repository: shop,
    jobs: { branches: ["main"], environments: ["production"] },
    access: "write",
    cases: [
      { token: "own branch, old form", claims: gitHub("repo:acme/shop:ref:refs/heads/main"), taken: true },
      {
        token: "own branch, new form",
        claims: gitHub("repo:acme@1001/shop@2001:ref:refs/heads/main"),
        taken: true,
      },
      { token: "own environment", claims: gitHub("repo:acme/shop:environment:production"), taken: true },
      {
        token: "own environment, new form",
        claims: gitHub("repo:acme@1001/shop@2001:environment:production"),
        taken: true,
      },
      { token: "a fork", claims: gitHub("repo:mallory/shop:ref:refs/heads/main", fork), taken: false },
      {
        token: "a fork, new form",
        claims: gitHub("repo:mallory@1999/shop@2999:ref:refs/heads/main", fork),
        taken: false,
      },
      { token: "another branch", claims: gitHub("repo:acme/shop:ref:refs/heads/feature"), taken: false },
      {
        token: "a branch whose name begins so",
        claims: gitHub("repo:acme/shop:ref:refs/heads/main2"),
        taken: false,
      },
      {
        token: "a tag named as the branch",
        claims: gitHub("repo:acme/shop:ref:refs/tags/main"),
        taken: false,
      },
      { token: "another environment", claims: gitHub("repo:acme/shop:environment:staging"), taken: false },
      {
        token: "another repository of the owner",
        claims: gitHub("repo:acme/blog:ref:refs/heads/main", sibling),
        taken: false,
      },
      {
        token: "another repository of the owner, new form",
        claims: gitHub("repo:acme@1001/blog@2002:ref:refs/heads/main", sibling),
        taken: false,
      },
      {
        token: "the owner under another name",
        claims: gitHub("repo:acme-new@1001/shop@2001:ref:refs/heads/main"),
        taken: false,
      },
      {
        token: "somebody who took the owner's former name",
        claims: gitHub("repo:acme/shop:ref:refs/heads/main", fork),
        taken: false,
      },
      {
        token: "somebody who took the owner's former name, new form",
        claims: gitHub("repo:acme@1999/shop@2999:ref:refs/heads/main", fork),
        taken: false,
      },
      { token: "a pull request", claims: gitHub("repo:acme/shop:pull_request"), taken: false },
      {
        token: "a pull request from outside",
        claims: gitHub("repo:acme@1001/shop@2001:pull_request"),
        taken: false,
      },
      {
        token: "another audience",
        claims: gitHub("repo:acme/shop:ref:refs/heads/main", { aud: "https://github.com/acme" }),
        taken: false,
      },
      { token: "no subject", claims: { aud: "sts.amazonaws.com", repository_id: "2001" }, taken: false },
    ],
  },
  {
    title: "GitHub, a role that reads for pull requests too",
    repository: shop,
    jobs: { branches: ["release/*"], pullRequests: true },
    access: "read",
    cases: [
      { token: "a pull request", claims: gitHub("repo:acme/shop:pull_request"), taken: true },
      { token: "a branch", claims: gitHub("repo:acme@1001/shop@2001:ref:refs/heads/release/7"), taken: true },
      { token: "another branch", claims: gitHub("repo:acme/shop:ref:refs/heads/main"), taken: false },
      {
        token: "a pull request of a fork",
        claims: gitHub("repo:mallory/shop:pull_request", fork),
        taken: false,
      },
      {
        token: "another repository whose name begins so",
        claims: gitHub("repo:acme/shop2:ref:refs/heads/release/7", sibling),
        taken: false,
      },
    ],
  },
  {
    title: "GitHub, tokens of an enterprise's own issuer, an environment with a colon",
    repository: { ...shop, enterprise: "acme-inc" },
    jobs: { environments: ["eu:production"] },
    access: "write",
    cases: [
      { token: "own environment", claims: gitHub("repo:acme/shop:environment:eu%3Aproduction"), taken: true },
      { token: "as it is written", claims: gitHub("repo:acme/shop:environment:eu:production"), taken: false },
    ],
  },
  {
    title: "GitLab, a role that applies",
    repository: depot,
    jobs: { branches: ["main"], tags: ["v*"] },
    access: "write",
    cases: [
      {
        token: "own branch",
        claims: gitLab("project_path:acme/logistics/depot:ref_type:branch:ref:main"),
        taken: true,
      },
      {
        token: "own tag",
        claims: gitLab("project_path:acme/logistics/depot:ref_type:tag:ref:v1.2"),
        taken: true,
      },
      {
        token: "an unprotected tag that begins so",
        claims: gitLab("project_path:acme/logistics/depot:ref_type:tag:ref:v9", { ref_protected: "false" }),
        taken: false,
      },
      {
        token: "another branch",
        claims: gitLab("project_path:acme/logistics/depot:ref_type:branch:ref:feature"),
        taken: false,
      },
      {
        token: "a branch named as a tag",
        claims: gitLab("project_path:acme/logistics/depot:ref_type:branch:ref:v1"),
        taken: false,
      },
      {
        token: "a merge request of a fork",
        claims: gitLab("project_path:mallory/depot:ref_type:branch:ref:main", { project_id: "3999" }),
        taken: false,
      },
      {
        token: "another project of the group",
        claims: gitLab("project_path:acme/logistics/blog:ref_type:branch:ref:main", { project_id: "3002" }),
        taken: false,
      },
      {
        token: "somebody who took the group's former path",
        claims: gitLab("project_path:acme/logistics/depot:ref_type:branch:ref:main", { project_id: "3999" }),
        taken: false,
      },
      {
        token: "the group under another path",
        claims: gitLab("project_path:acme-new/logistics/depot:ref_type:branch:ref:main"),
        taken: false,
      },
    ],
  },
  {
    title: "GitLab on a host of one's own, which sends nothing but sub",
    repository: { ...depot, host: "gitlab.acme.example", audience: "https://gitlab.acme.example" },
    jobs: { branches: ["main"] },
    access: "write",
    cases: [
      {
        token: "own branch",
        claims: {
          aud: "https://gitlab.acme.example",
          sub: "project_path:acme/logistics/depot:ref_type:branch:ref:main",
        },
        taken: true,
      },
      {
        token: "another project",
        claims: {
          aud: "https://gitlab.acme.example",
          sub: "project_path:acme/logistics/blog:ref_type:branch:ref:main",
        },
        taken: false,
      },
    ],
  },
  {
    title: "Bitbucket, a role of one environment",
    repository: bucketRepository,
    jobs: { environments: [uuid("e")] },
    access: "write",
    cases: [
      {
        token: "own environment",
        claims: bitbucket(`{${uuid("2")}}:{${uuid("e")}}:{${uuid("99")}}`),
        taken: true,
      },
      { token: "no environment", claims: bitbucket(`{${uuid("2")}}:{${uuid("99")}}`), taken: false },
      {
        token: "another environment",
        claims: bitbucket(`{${uuid("2")}}:{${uuid("f")}}:{${uuid("99")}}`),
        taken: false,
      },
      {
        token: "a fork, another repository of the workspace",
        claims: bitbucket(`{${uuid("3")}}:{${uuid("e")}}:{${uuid("99")}}`),
        taken: false,
      },
      {
        token: "another audience",
        claims: bitbucket(`{${uuid("2")}}:{${uuid("e")}}:{${uuid("99")}}`, { aud: "sts.amazonaws.com" }),
        taken: false,
      },
    ],
  },
  {
    title: "Bitbucket, a role that reads for any step of the repository",
    repository: bucketRepository,
    jobs: {},
    access: "read",
    cases: [
      { token: "own step", claims: bitbucket(`{${uuid("2")}}:{${uuid("99")}}`), taken: true },
      { token: "another repository", claims: bitbucket(`{${uuid("3")}}:{${uuid("99")}}`), taken: false },
    ],
  },
  {
    title: "HCP Terraform, a role for applies",
    repository: {
      system: "hcp-terraform",
      organization: "acme",
      project: "Default Project",
      workspace: "shop",
    },
    jobs: { phases: ["apply"] },
    access: "write",
    cases: [
      {
        token: "own apply",
        claims: hcp("organization:acme:project:Default Project:workspace:shop:run_phase:apply"),
        taken: true,
      },
      {
        token: "own plan, as of a pull request",
        claims: hcp("organization:acme:project:Default Project:workspace:shop:run_phase:plan"),
        taken: false,
      },
      {
        token: "another workspace",
        claims: hcp("organization:acme:project:Default Project:workspace:blog:run_phase:apply"),
        taken: false,
      },
      {
        token: "another organization",
        claims: hcp("organization:mallory:project:Default Project:workspace:shop:run_phase:apply"),
        taken: false,
      },
      {
        token: "a project with a name that would fill in",
        claims: hcp("organization:acme:project:x:workspace:shop:run_phase:apply"),
        taken: false,
      },
    ],
  },
  {
    title: "Buildkite, a role of one branch",
    repository: {
      system: "buildkite",
      organization: "acme",
      organizationId: uuid("a"),
      pipeline: "shop",
      pipelineId: uuid("b"),
    },
    jobs: { branches: ["main"] },
    access: "write",
    cases: [
      {
        token: "own branch",
        claims: buildkite(`organization:acme:pipeline:shop:ref:refs/heads/main:${commit}`),
        taken: true,
      },
      {
        token: "another branch",
        claims: buildkite(`organization:acme:pipeline:shop:ref:refs/heads/feature:${commit}`),
        taken: false,
      },
      {
        token: "a branch of a fork",
        claims: buildkite(`organization:acme:pipeline:shop:ref:refs/heads/mallory:main:${commit}`),
        taken: false,
      },
      {
        token: "another pipeline",
        claims: buildkite(`organization:acme:pipeline:blog:ref:refs/heads/main:${commit}`, {
          pipeline_id: uuid("c"),
        }),
        taken: false,
      },
      {
        token: "somebody who took the organization's former slug",
        claims: buildkite(`organization:acme:pipeline:shop:ref:refs/heads/main:${commit}`, {
          organization_id: uuid("d"),
        }),
        taken: false,
      },
      {
        token: "a tag",
        claims: buildkite(`organization:acme:pipeline:shop:ref:refs/tags/main:${commit}`),
        taken: false,
      },
    ],
  },
];
