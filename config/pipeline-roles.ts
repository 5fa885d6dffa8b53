import type { CiJobs } from "../core/ci-jobs";
import type { CiRepository } from "../core/ci-systems";
import { Names } from "../core/names/names";
import { type PipelineToken, pipelineToken } from "../core/pipeline-token";
import { prefixOf } from "./prefix-of";
import type { Organization } from "./schema/organization";

type Pipeline = Organization["identity"]["pipelines"][string];

/** A role of a pipeline in an account. */
export interface RoleOfPipeline {
  readonly pipeline: string;
  readonly role: string;
  readonly account: string;
  readonly roleName: string;
  readonly written: Pipeline["roles"][string];
  readonly token: PipelineToken;
}

/** Every role that pipelines have in accounts, in the order of the file; of accounts that are closed there is none. */
export function pipelineRoles(organization: Organization): readonly RoleOfPipeline[] {
  // Every stack asks, and there may be thousands of accounts.
  const before = known.get(organization);
  if (before !== undefined) return before;
  const found = rolesOf(organization);
  known.set(organization, found);
  return found;
}

const known = new WeakMap<Organization, readonly RoleOfPipeline[]>();

function rolesOf(organization: Organization): RoleOfPipeline[] {
  const names = new Names({ prefix: prefixOf(organization) });
  return Object.entries(organization.identity.pipelines).flatMap(([pipeline, { roles, ...repository }]) =>
    Object.entries(roles).flatMap(([role, written]) => {
      const token = pipelineToken(
        repository as CiRepository,
        written satisfies CiJobs,
        written.access === "read" ? "read" : "write",
      );
      return written.accounts
        .filter((account) => organization.accounts[account]?.status === "active")
        .map((account) => ({
          pipeline,
          role,
          account,
          roleName: names.identity.pipelineRole(pipeline, role),
          written,
          token,
        }));
    }),
  );
}
