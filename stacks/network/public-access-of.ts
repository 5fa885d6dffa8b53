import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { PublicAccessExclusion } from "../../modules/network/public-access-exclusion";
import type { PalisadeStack } from "../palisade-stack";
import { blockedPublicAccess } from "./blocked-public-access";

/** Leaves a network out of VPC Block Public Access, where that is on and the network needs the internet. */
export function publicAccessOf(stack: PalisadeStack, name: string, vpc: Vpc): void {
  const { estate, placement } = stack;
  const network = estate.organization.networks[name];
  const { mode } = blockedPublicAccess(estate, placement.account);
  if (network === undefined || mode === "off" || !network.tiers.includes("public")) return;
  const isAllowed = (network.publicAccess ?? "allowed") === "allowed";
  // Where only what comes in is blocked, NAT gateways work without an exclusion.
  if (!isAllowed && (mode === "block-ingress" || network.nat === "none")) return;
  const { resource } = new PublicAccessExclusion(stack, "PublicAccess", {
    name: `${estate.names.prefix}-${name}`,
    vpcId: vpc.id,
    mode: isAllowed ? "allow-bidirectional" : "allow-egress",
  });
  stack.addExceptions(resource, [
    isAllowed
      ? `the network ${name} has the tier public, so VPC Block Public Access leaves it out`
      : `the network ${name} has NAT gateways, so VPC Block Public Access lets it out`,
  ]);
}
