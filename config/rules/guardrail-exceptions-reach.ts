import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import { type AttachedGuardrails, attachedGuardrails } from "../attached-guardrails";
import { bindingGuardrails } from "../binding-guardrails";
import { boundByRegions } from "../bound-by-regions";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";

/** An exception exempts somebody or something from a guardrail that binds there: one that never applies misleads. */
export const guardrailExceptionsReach: Rule = (organization, { unreadable }) => {
  if (unreadable.some((gone) => /^(accounts|guardrails|organization)/.test(gone))) return [];
  const all = attachedGuardrails(organization);
  const attached = new Set([
    ...all.flatMap(({ guardrails }) =>
      guardrails.filter(({ chosen }) => chosen !== "relaxed").map(({ id }) => id),
    ),
    // An account with Regions of its own is bound to them by itself.
    ...(Object.values(organization.accounts).some(({ regions }) => regions !== undefined)
      ? boundByRegions
      : []),
  ]);
  return organization.guardrails.exceptions.flatMap((exception, index): Finding[] => {
    const { guardrail: id, principals, actions, regions } = exception;
    const path = ["guardrails", "exceptions", index];
    const guardrail = guardrailCatalogue.find((one) => one.id === id);
    // Another rule says that there is none.
    if (guardrail === undefined) return [];
    if (guardrail.family !== "service-control" && guardrail.family !== "resource-control") {
      return [
        {
          path: [...path, "guardrail"],
          found: `${id} is a setting, from which nobody can be exempt`,
          allowed: "a guardrail of service or resource control policies",
          fix: "exclude it (exclude) where it is attached",
        },
      ];
    }
    if (!attached.has(id)) {
      return [
        {
          path: [...path, "guardrail"],
          found: `${id} is not attached to anything`,
          allowed: "a guardrail that is attached to the root, an OU or an account",
          fix: "remove the exception, or attach the guardrail",
        },
      ];
    }
    return [
      ...(principals.length + actions.length === 0
        ? [
            {
              path,
              found: "neither principals nor actions",
              allowed: "an exception names principals, actions or both",
              fix: "add principals",
            },
          ]
        : []),
      ...(regions !== undefined && actions.length === 0
        ? [
            {
              path: [...path, "regions"],
              found: "regions without actions",
              allowed: "regions limit where actions are exempt",
              fix: "add actions, or remove regions",
            },
          ]
        : []),
      ...(id === "DenyRegionsUnlessEnabled" ? (regions ?? []) : []).flatMap((region, at) =>
        enabledEverywhere(organization, region)
          ? [
              {
                path: [...path, "regions", at],
                found: `the Region ${region} is enabled, so nothing is denied there`,
                allowed: "Regions that are not among regions.enabled, or not among those of an account",
                fix: "remove it",
              },
            ]
          : [],
      ),
      ...principals.flatMap((arn, at) =>
        outside(organization, all, [...path, "principals", at], arn, id, guardrail.family),
      ),
    ];
  });
};

/** Accounts with Regions of their own are bound to them. */
function enabledEverywhere({ accounts, regions }: Organization, region: string): boolean {
  const used = [
    regions.enabled,
    ...Object.values(accounts).map((account) => account.regions ?? regions.enabled),
  ];
  return used.every((list) => list.includes(region));
}

function outside(
  organization: Organization,
  all: readonly AttachedGuardrails[],
  path: Finding["path"],
  arn: string,
  id: string,
  family: "service-control" | "resource-control",
): Finding[] {
  const [, , , , accountId = ""] = arn.split(":");
  const reserved = /^(arn:[^:]+:iam::[^:]*:role\/)(AWSReservedSSO_.*)$/.exec(arn);
  if (reserved !== null) {
    return [
      {
        path,
        found: `${arn} matches no role: those of IAM Identity Center have the path aws-reserved/sso.amazonaws.com`,
        allowed: "a pattern that matches the whole ARN",
        fix: `write ${reserved[1]}aws-reserved/sso.amazonaws.com/*${reserved[2]}`,
      },
    ];
  }
  if (/:role\/aws-service-role\//.test(arn)) {
    return [
      {
        path,
        found: `${arn} is a service-linked role`,
        allowed: "AWS exempts service-linked roles from service control and resource control policies",
        fix: "remove it",
      },
    ];
  }
  // A resource control policy binds everyone who reaches a resource, from any account.
  if (accountId === "*" || family === "resource-control") return [];
  const [name, account] =
    Object.entries(organization.accounts).find(([, { id: own }]) => own === accountId) ?? [];
  if (name === undefined || account === undefined) {
    // Accounts that are to be created have no ids yet.
    if (Object.values(organization.accounts).some(({ id: own }) => own === undefined)) return [];
    return [
      {
        path,
        found: `${arn} is in an account that is not in this file`,
        allowed: `${id} binds principals of the accounts in this file`,
        fix: "name a role of one of them",
      },
    ];
  }
  if (account.role === "management") {
    return [
      {
        path,
        found: `${arn} is in the management account ${name}`,
        allowed: "AWS exempts the management account from service control policies",
        fix: "remove it",
      },
    ];
  }
  const bound = [
    ...bindingGuardrails(organization, name, all),
    ...(account.regions === undefined ? [] : boundByRegions),
  ];
  if (bound.includes(id)) return [];
  return [
    {
      path,
      found: `${id} does not bind ${name}, the account of ${arn}`,
      allowed: "roles of accounts that the guardrail binds",
      fix: "remove the exception, or attach the guardrail to that account or an OU above it",
    },
  ];
}
