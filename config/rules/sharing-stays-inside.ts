import { nearest } from "../../core/nearest";
import { ouAt } from "../ou-at";
import { ouPaths } from "../ou-paths";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/** Networks are shared with other accounts and with OUs of the organization, each once; and only tiers that they have. */
export const sharingStaysInside: Rule = (organization, { unreadable }) => {
  const partial = unreadable.some((path) => /^(accounts|organization)\b/.test(path));
  return Object.entries(organization.networks).flatMap(([name, network]): Finding[] => {
    const { sharedWith, sharedTiers, tiers, transit } = network;
    const path = ["networks", name];
    if (sharedWith === undefined) {
      return sharedTiers === undefined
        ? []
        : [
            {
              path: [...path, "sharedTiers"],
              found: "sharedTiers without sharedWith",
              allowed: "the tiers of a network that is shared",
              fix: "add sharedWith, or remove sharedTiers",
            },
          ];
    }
    if (organization.organization === undefined) {
      return [
        {
          path: [...path, "sharedWith"],
          found: "there is no organization section",
          allowed: "subnets are shared with other accounts of the organization",
          fix: "remove the line, or add the organization section",
        },
      ];
    }
    if (transit?.inspects) {
      return [
        {
          path: [...path, "sharedWith"],
          found: "a network that inspects",
          allowed: "networks in which something runs",
          fix: "share another network",
        },
      ];
    }
    return [
      ...(sharedTiers ?? []).flatMap((tier, index): Finding[] =>
        tiers.includes(tier)
          ? []
          : [
              {
                path: [...path, "sharedTiers", index],
                found: `found ${tier}, and the network has the tiers ${tiers.join(", ")}`,
                allowed: "tiers of the network",
                fix: `add ${tier} to tiers, or remove it here`,
              },
            ],
      ),
      ...(sharedWith === "organization" || partial
        ? []
        : principalFindings(organization, [...path, "sharedWith"], sharedWith, network)),
    ];
  });
};

function principalFindings(
  organization: Organization,
  path: readonly string[],
  shared: readonly string[],
  { account: owner, region }: Organization["networks"][string],
): Finding[] {
  const accounts = Object.keys(organization.accounts);
  const ous = ouPaths(organization);
  return shared.flatMap((one, index): Finding[] => {
    const at = [...path, index];
    const account = organization.accounts[one];
    const ou = ouAt(organization, one);
    if (one === owner) {
      return [{ path: at, found: `found ${one} itself`, allowed: "other accounts", fix: "remove it" }];
    }
    if (shared.indexOf(one) !== index) {
      return [{ path: at, found: `${one} is listed twice`, allowed: "each once", fix: "remove one" }];
    }
    if (account !== undefined && ou !== undefined) {
      return [
        {
          path: at,
          found: `${one} is an account and an OU`,
          allowed: "a name that stands for one of them",
          fix: "list the accounts of the OU by their names",
        },
      ];
    }
    if (account?.regions?.includes(region) === false) {
      return [
        {
          path: at,
          found: `${one} does not use ${region}`,
          allowed: "accounts that use the Region of the network",
          fix: `add ${region} to accounts.${one}.regions, or remove the account here`,
        },
      ];
    }
    if (ou !== undefined && ou.id === undefined) {
      return [
        {
          path: at,
          found: `the OU ${one} has no id in this file`,
          allowed: "OUs with their id, by which AWS RAM knows them, and accounts",
          fix: `add id to the OU: aws organizations list-organizational-units-for-parent prints it; or list its accounts`,
        },
      ];
    }
    if (account !== undefined || ou !== undefined) return [];
    const near = nearest(one, [...accounts, ...ous]);
    return [
      {
        path: at,
        found: `there is no account and no OU "${one}"`,
        allowed: `the accounts are ${accounts.join(", ")}; ${ous.length > 0 ? `the OUs are ${ous.join(", ")}` : "there are no OUs"}`,
        fix:
          one === "organization"
            ? "write sharedWith: organization, without a list"
            : near === undefined
              ? "name one of them"
              : `did you mean "${near}"?`,
      },
    ];
  });
}
