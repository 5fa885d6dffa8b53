import type { CiSystem } from "../ci-system";

/** A workspace of HCP Terraform. */
export interface HcpTerraformWorkspace {
  readonly system: "hcp-terraform";
  readonly organization: string;
  readonly project: string;
  readonly workspace: string;
}

/**
 * HCP Terraform. A plan and an apply have tokens of their own, so that each has its own role.
 *
 * Source: HCP Terraform documentation "Workload identity tokens", "Use dynamic credentials with the AWS provider".
 */
export const hcpTerraform: CiSystem<HcpTerraformWorkspace> = {
  title: "HCP Terraform",
  jobs: ["phases"],
  issuer: () => "app.terraform.io",
  audience: () => "aws.workload.identity",
  subjects: ({ organization, project, workspace }, { phases }) =>
    phases.map(
      (phase) => `organization:${organization}:project:${project}:workspace:${workspace}:run_phase:${phase}`,
    ),
  claims: () => ({}),
};
