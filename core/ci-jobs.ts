/** Which jobs of a pipeline may take a role: any one of these. */
export interface CiJobs {
  /** Branches by name, or as patterns such as `release/*`. */
  readonly branches: readonly string[];
  /** Tags of the repository, by name or as patterns such as `v*`. */
  readonly tags: readonly string[];
  /** Environments: by name, or by UUID in Bitbucket. */
  readonly environments: readonly string[];
  /** Whether jobs that a pull request starts may take it too. */
  readonly pullRequests: boolean;
  /** Phases of a run of HCP Terraform. */
  readonly phases: readonly ("apply" | "plan")[];
}
