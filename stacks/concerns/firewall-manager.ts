import { firewallPolicyRegions } from "../../config/firewall-policy-regions";
import {
  FirewallManagerPolicy,
  type FirewallManagerPolicyScope,
} from "../../modules/governance/firewall-manager-policy";
import { UnitLookup } from "../../modules/governance/unit-lookup";
import type { Concern } from "../concern";
import type { Estate } from "../estate";
import { firewallManagerPolicyKind } from "../governance/firewall-manager-policy-kind";
import { knownUnits } from "../governance/known-units";
import type { PalisadeStack } from "../palisade-stack";
import { delegation } from "./delegation";
import { organization } from "./organization";
import { region } from "./region";

/** What Firewall Manager holds the resources of the organization to, in one Region. */
export const firewallManager: Concern = {
  name: "firewall-manager",
  summary: (estate, placement) => {
    const policies = policiesIn(estate, placement.region).length;
    return `Policies of AWS Firewall Manager for the resources of all accounts in this Region. AWS charges 100 USD a month for each policy and Region, ${policies * 100} USD here, and nothing for accounts that are subscribed to Shield Advanced; the rules of AWS Config that it makes in every account cost besides.`;
  },
  places: (estate) => {
    const administrator = administratorOf(estate);
    if (administrator === undefined || !estate.exists(administrator)) return [];
    return regionsOf(estate).map((one) => ({ account: administrator, region: one }));
  },
  after: [
    { concern: delegation, of: "all" },
    { concern: organization, of: "all" },
    { concern: region, of: "same-region" },
  ],
  firstApply: (estate, placement) => {
    const policies = policiesIn(estate, placement.region);
    const remediating = policies.filter(([, { remediation }]) => remediation === "remediate");
    return [
      remediating.length === 0
        ? "The policies report what does not comply (`aws fms list-compliance-status`), and change nothing: read that before you set `remediation: remediate`."
        : `**${remediating.map(([name]) => name).join(", ")} will change resources in every account in scope.** Report first, and read what does not comply.`,
      "A policy that was made by hand is imported by its id (`aws fms list-policies`).",
      ...(policies.some(([, { include, exclude }]) => (include ?? exclude)?.ous.length === 1)
        ? [
            "Where you take the one OU out of a scope and leave accounts, the provider keeps it at AWS (issue 46576): look at `aws fms get-policy` afterwards, or name the policy anew.",
          ]
        : []),
    ].join(" ");
  },
  define,
};

function administratorOf({ organization: file }: Estate): string | undefined {
  return file.firewallManager === undefined
    ? undefined
    : file.organization?.delegatedAdministrators["firewall-manager"];
}

function regionsOf({ organization: file }: Estate): string[] {
  const policies = Object.values(file.firewallManager?.policies ?? {});
  return [...new Set(policies.flatMap((policy) => firewallPolicyRegions(file, policy)))].sort();
}

function policiesIn({ organization: file }: Estate, wanted: string) {
  return Object.entries(file.firewallManager?.policies ?? {}).filter(([, policy]) =>
    firewallPolicyRegions(file, policy).includes(wanted),
  );
}

function define(stack: PalisadeStack): void {
  const { estate, placement } = stack;
  const units = new UnitLookup(stack, "Ou", {
    rootId: estate.organization.organization?.rootId ?? "",
    units: knownUnits(estate.organization),
  });
  const scopeOf = (scope: { readonly ous: readonly string[]; readonly accounts: readonly string[] }) => ({
    accountIds: scope.accounts.map((name) => estate.account(name).id),
    ouIds: scope.ous.map((path) => units.idOf(path)),
  });
  for (const [name, policy] of policiesIn(estate, placement.region)) {
    const { include, exclude, remediation } = policy;
    const includes: FirewallManagerPolicyScope | undefined = include && scopeOf(include);
    const excludes: FirewallManagerPolicyScope | undefined = exclude && scopeOf(exclude);
    new FirewallManagerPolicy(stack, name, {
      name: estate.names.governance.firewallPolicy(name),
      description:
        remediation === "report" ? "Reports what does not comply." : "Changes what does not comply.",
      policy: firewallManagerPolicyKind(estate, policy),
      remediates: remediation === "remediate",
      ...(includes !== undefined && { includes }),
      ...(excludes !== undefined && { excludes }),
    });
  }
}
