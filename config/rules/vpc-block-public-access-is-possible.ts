import { Cidr } from "../../core/cidr";
import { attachedGuardrails } from "../attached-guardrails";
import { bindingGuardrails } from "../binding-guardrails";
import { isBehindGateway } from "../is-behind-gateway";
import { isBehindVpn } from "../is-behind-vpn";
import { type ResolvedEnd, resolvedFlows } from "../resolved-flows";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { vpcBlockPublicAccessOf } from "../vpc-block-public-access-of";

/**
 * An account says no other mode of VPC Block Public Access than the declarative policy that binds it, beside which AWS
 * refuses it; a network says whether it is excluded only where that can differ; and where it is blocked, no flow says that
 * the internet opens connections to it.
 */
export const vpcBlockPublicAccessIsPossible: Rule = (organization, { unreadable }) => {
  const networks = Object.entries(organization.networks).flatMap(
    ([name, { publicAccess, tiers }]): Finding[] =>
      publicAccess === undefined || tiers.includes("public")
        ? []
        : [
            {
              path: ["networks", name, "publicAccess"],
              found: `${publicAccess}, and the network has no public tier`,
              allowed:
                "publicAccess of networks with the public tier: no other has a route from the internet",
              fix: "remove it, or add public to tiers",
            },
          ],
  );
  networks.push(...blockedFlows(organization));
  const choosing = Object.entries(organization.accounts).filter(
    ([, account]) => account.vpcBlockPublicAccess !== undefined && organization.organization !== undefined,
  );
  if (choosing.length === 0 || unreadable.some((gone) => /^(guardrails|accounts|organization)/.test(gone))) {
    return networks;
  }
  const attached = attachedGuardrails(organization);
  return [
    ...choosing.flatMap(([name, { vpcBlockPublicAccess: chosen }]): Finding[] => {
      const { mode, by } = vpcBlockPublicAccessOf(
        organization,
        name,
        new Set(bindingGuardrails(organization, name, attached)),
      );
      return by === "account" || chosen === mode
        ? []
        : [
            {
              path: ["accounts", name, "vpcBlockPublicAccess"],
              found: `${chosen}, where the guardrail BlockInternetOfVpcs declares ${mode}`,
              allowed: `${mode}: AWS refuses an account's own mode beside a declarative policy`,
              fix: "remove it, or exclude the guardrail for this account",
            },
          ];
    }),
    ...networks,
  ];
};

/** Flows from the internet, or a block of it, to networks that are not excluded: nothing of them would arrive. */
function blockedFlows(organization: Organization): Finding[] {
  return resolvedFlows(organization).flatMap(({ from, to, index }): Finding[] => {
    if (
      to.kind !== "group" ||
      to.of.publicAccess !== "blocked" ||
      !isOnInternet(organization, from, to.network)
    ) {
      return [];
    }
    return [
      {
        path: ["flows", index, "to"],
        found: `${to.network} has publicAccess: blocked, so that nothing comes in from the internet`,
        allowed: "networks that VPC Block Public Access leaves out",
        fix: `write networks.${to.network}.publicAccess: allowed, or remove the flow`,
      },
    ];
  });
}

function isOnInternet(organization: Organization, end: ResolvedEnd, network: string): boolean {
  if (end.kind !== "block") return end.kind === "internet";
  const block = Cidr.parse(end.cidr);
  return !isBehindGateway(organization, network, block) && !isBehindVpn(organization, network, block);
}
