import type { Estate } from "../../stacks/estate";
import type { Placement } from "../../stacks/placement";

/** Names what sets a stack's Terraform apart from that of others: stacks of one kind differ in values only. */
export function stackKind(placement: Placement, { organization }: Estate): string {
  const { account, concern, subject = "" } = placement;
  switch (concern) {
    case "bootstrap":
      if (account === organization.state.account) return "bootstrap of the state account";
      return organization.accounts[account]?.role === "management"
        ? "bootstrap of the management account"
        : "bootstrap of a member account";
    case "break-glass":
      return organization.accounts[account]?.role === "management"
        ? "break-glass in the management account"
        : "break-glass in a member account";
    case "compliance":
    case "detection":
    case "organization-detection":
      return placement.region === organization.regions.home ? `${concern} in the home region` : concern;
    case "network":
      return `network of ${tiersOf(organization.networks[subject])}`;
    case "web": {
      const acl = organization.web[subject];
      return `web ${acl?.at.scope}${acl?.rules.length === 0 ? "" : " with rules of its own"}`;
    }
    default:
      return concern;
  }
}

function tiersOf(network: Estate["organization"]["networks"][string] | undefined): string {
  if (network?.transit?.inspects) return "transit, that inspects";
  return [...(network?.tiers ?? []), ...(network?.transit === undefined ? [] : ["transit"])].join(", ");
}
