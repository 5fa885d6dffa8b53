import { attachedGuardrails } from "../attached-guardrails";
import { bindingGuardrails } from "../binding-guardrails";
import type { Finding, Rule } from "../rule";
import { vpcBlockPublicAccessOf } from "../vpc-block-public-access-of";

/**
 * An account says no other mode of VPC Block Public Access than the declarative policy that binds it, beside which AWS
 * refuses it; and a network says whether it is excluded only where that can differ.
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
