import { OrganizationShare } from "../../modules/network/organization-share";
import type { VpcNetwork } from "../../modules/network/vpc-network";
import type { PalisadeStack } from "../palisade-stack";
import { sharingPrincipals } from "./sharing-principals";

/** Shares subnets of a network with other accounts of the organization, where the file says so. */
export function sharedSubnetsOf(stack: PalisadeStack, name: string, made: VpcNetwork): void {
  const { estate } = stack;
  const { sharedWith, sharedTiers = ["private"] } = estate.organization.networks[name] ?? {};
  if (sharedWith === undefined) return;
  const principals = sharingPrincipals(estate, sharedWith);
  // Accounts that are to be created have no ids yet.
  if (principals.length === 0) return;
  const { resource } = new OrganizationShare(stack, "Shared", {
    name: `${estate.names.prefix}-${name}`,
    principals,
    resources: Object.fromEntries(
      sharedTiers.flatMap((tier) =>
        [...(made.tiers.get(tier)?.zones ?? [])].map(([zone, subnet]): [string, string] => [
          `${tier}-${zone}`,
          subnet.resource.arn,
        ]),
      ),
    ),
  });
  if (sharedTiers.includes("public")) {
    stack.addExceptions(resource, [
      `the public subnets of ${name} are shared: other accounts can face the internet there`,
    ]);
  }
}
