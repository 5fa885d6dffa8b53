import { Construct } from "constructs";
import { grantedByPolicies } from "../../config/granted-by-policies";
import { isTargeted } from "../../config/is-targeted";
import type { Targets } from "../../config/targets";
import { dependOn } from "../../modules/depend-on";
import { PermissionsBoundary } from "../../modules/identity/permissions-boundary";
import { ServiceLinkedRole } from "../../modules/identity/service-linked-role";
import { WorkloadRole } from "../../modules/identity/workload-role";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { writtenPermissions } from "../identity/written-permissions";
import type { PalisadeStack } from "../palisade-stack";

/** What IAM has in an account for workloads, and the boundary of what teams make there. */
export const iam: Concern = {
  name: "iam",
  summary:
    "What IAM has in the account beside the baseline: the permissions boundary of roles that teams make, roles of workloads, and service-linked roles.",
  places: (estate) =>
    estate.accountNames
      .filter((account) => hasAny(estate, account))
      .map((account) => ({ account, region: estate.home, scope: "global" })),
  after: [],
  firstApply: () =>
    "A service-linked role that is there already is named under `accounts.<name>.adopted.serviceLinkedRoles`, and imported: AWS refuses a second one.",
  define,
};

/** Everything under `identity` that an account has in IAM. */
function inAccount({ organization }: Estate, account: string) {
  const { iam } = organization.identity;
  const isFor = (targets: Targets) => isTargeted(organization, account, targets);
  return {
    boundary: iam.boundary,
    workloadRoles: Object.entries(iam.workloadRoles).filter(([, one]) => isFor(one)),
    serviceLinkedRoles: iam.serviceLinkedRoles.filter((one) => isFor(one)),
  };
}

function hasAny(estate: Estate, account: string): boolean {
  const { boundary, ...lists } = inAccount(estate, account);
  return boundary !== undefined || Object.values(lists).some((list) => list.length > 0);
}

function define(stack: PalisadeStack): void {
  const { estate, accountId, placement } = stack;
  const { names } = estate;
  const { partition } = names;
  const { boundary, workloadRoles, serviceLinkedRoles } = inAccount(estate, placement.account);
  const boundaryName = estate.organization.guardrails.permissionsBoundary;
  const made =
    boundary === undefined || boundaryName === undefined
      ? undefined
      : new PermissionsBoundary(stack, "Boundary", {
          policyName: boundaryName,
          partition,
          accountId,
          prefix: names.prefix,
          services: boundary.services,
        });
  const workloads = new Construct(stack, "Workload");
  for (const [name, { service, cluster, only, ...written }] of workloadRoles) {
    const { insideOrganization, ...limits } = only ?? {};
    const role = new WorkloadRole(workloads, name, {
      ...writtenPermissions(estate, placement.account, grantedByPolicies(written), written.boundary),
      roleName: names.identity.workloadRole(name),
      partition,
      accountId,
      description: `The workload ${name} runs as it`,
      service,
      ...(cluster !== undefined && { cluster }),
      only: { ...limits, ...(insideOrganization === true && { organizationId: estate.organizationId }) },
    });
    if (made !== undefined) dependOn(role.resource, [made.resource]);
  }
  const linked = new Construct(stack, "ServiceLinked");
  const { adopted } = estate.account(placement.account);
  for (const { service } of serviceLinkedRoles) {
    const there = adopted.serviceLinkedRoles.find((one) => one.service === service);
    new ServiceLinkedRole(linked, service, {
      service,
      ...(there !== undefined && {
        adoptedArn: `arn:${partition}:iam::${accountId}:role/aws-service-role/${service}/${there.role}`,
      }),
    });
  }
}
