import type { CiSystem } from "./ci-system";
import { bitbucket } from "./ci-systems/bitbucket";
import { buildkite } from "./ci-systems/buildkite";
import { github } from "./ci-systems/github";
import { gitlab } from "./ci-systems/gitlab";
import { hcpTerraform } from "./ci-systems/hcp-terraform";

/** Systems whose pipelines may take roles, by the name under which a file asks for them. */
export const ciSystems = { bitbucket, buildkite, github, gitlab, "hcp-terraform": hcpTerraform } as const;

export type CiSystemName = keyof typeof ciSystems;

/** Where a pipeline's code is, in the terms of its system. */
export type CiRepository = {
  readonly [Name in CiSystemName]: (typeof ciSystems)[Name] extends CiSystem<infer Repository>
    ? Repository
    : never;
}[CiSystemName];
