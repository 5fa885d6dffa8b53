import type { Objective } from "../objective";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Every member account lies in an OU, and no run of Terraform can close or drop it. */
export const governanceAccountsOrganized = {
  id: "governance.accounts-organized",
  promise:
    "The organization has all features, every member account lies in an organizational unit, and as long as it is configured Terraform can neither destroy nor close any of them.",
  source:
    'AWS "Organizing Your AWS Environment Using Multiple Accounts"; CIS AWS Foundations 7.0 2.1.4; AWS Organizations "Protecting member accounts from closure"',
  proof(stack) {
    const judged = [
      ...resources(stack, "aws_organizations_organization").map(([address, body]) => ({
        address,
        problem: organizationProblem(body),
      })),
      ...resources(stack, "aws_organizations_account").map(([address, body]) => ({
        address,
        problem: accountProblem(stack, body),
      })),
    ];
    return {
      satisfied: judged.filter(({ problem }) => problem === undefined).map(({ address }) => address),
      broken: judged.flatMap(({ address, problem }) => (problem === undefined ? [] : [{ address, problem }])),
    };
  },
} as const satisfies Objective;

function resources(stack: SynthesizedStack, type: string): [string, ResourceBody][] {
  return Object.entries(stack.resource?.[type] ?? {}).map(([name, body]) => [`${type}.${name}`, body]);
}

function organizationProblem(body: ResourceBody): string | undefined {
  // ALL is the provider's default.
  if (body.feature_set !== undefined && body.feature_set !== "ALL") return "feature_set is not ALL";
  return kept(body) ? undefined : "lifecycle.prevent_destroy is not true";
}

function accountProblem(stack: SynthesizedStack, body: ResourceBody): string | undefined {
  const parent = String(body.parent_id ?? "");
  const ou = /^\$\{aws_organizations_organizational_unit\.([\w-]+)\.id\}$/.exec(parent)?.[1];
  const ous = stack.resource?.aws_organizations_organizational_unit ?? {};
  if (!(ou !== undefined && ou in ous) && !/^ou-/.test(parent)) {
    return "parent_id is not an organizational unit";
  }
  if (body.close_on_deletion === true) return "close_on_deletion is true";
  return kept(body) ? undefined : "lifecycle.prevent_destroy is not true";
}

function kept(body: ResourceBody): boolean {
  return (body.lifecycle as { readonly prevent_destroy?: unknown } | undefined)?.prevent_destroy === true;
}
