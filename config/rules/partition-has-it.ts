import { partitionLacks } from "../../core/partition-lacks";
import { partitionLacksPolicies } from "../../core/partition-lacks-policies";
import { partitionOf } from "../../core/partition-of";
import { partitions } from "../../facts/partitions";
import { policyTypes } from "../../facts/policy-types";
import { guardrailCatalogue } from "../../modules/governance/guardrail-catalogue";
import type { Finding, Rule } from "../rule";
import type { Organization } from "../schema/organization";
import { writtenOut } from "../written-out";

/**
 * What a file asks for by name exists in the partition of its Regions. What it has by default is left out there instead.
 *
 * Source: that of the table of partitions.
 */
export const partitionHasIt: Rule = (organization, { unreadable }) => {
  if (unreadable.some((gone) => gone.startsWith("regions"))) return [];
  return [
    ...accountsToCreate(organization, unreadable),
    ...webAcls(organization),
    ...policies(organization),
    ...chat(organization),
    ...shield(organization),
  ];
};

function accountsToCreate(
  { accounts, regions: { home } }: Organization,
  unreadable: readonly string[],
): Finding[] {
  if (!partitionLacks(home, "account-creation")) return [];
  return Object.entries(accounts)
    .filter(([name, { id }]) => id === undefined && !unreadable.includes(`accounts.${name}.id`))
    .map(([name]) => ({
      path: ["accounts", name],
      found: "the id is missing, and AWS Organizations creates no accounts in this partition",
      allowed: `an account of ${partitionOf(home)} that exists and has joined the organization`,
      fix: "create it from the partition aws (aws organizations create-gov-cloud-account), invite it, and add its id",
    }));
}

function webAcls({ web, regions: { home } }: Organization): Finding[] {
  if (!partitionLacks(home, "cloudfront")) return [];
  return Object.entries(web).flatMap(([name, { at }]) =>
    at.scope !== "cloudfront"
      ? []
      : [
          {
            path: ["web", name, "at", "scope"],
            found: `cloudfront, which the partition ${partitionOf(home)} does not have`,
            allowed: "regional",
            fix: "set scope: regional with a region, or describe this web ACL in a file of the partition aws",
          },
        ],
  );
}

function chat({ alerts, regions: { home } }: Organization): Finding[] {
  if (alerts.slack.length === 0 || partitionOf(home) === "aws") return [];
  return [
    {
      path: ["alerts", "slack"],
      found: `chat channels, whose service the partition ${partitionOf(home)} does not have`,
      allowed: "emails and endpoints",
      fix: "remove it",
    },
  ];
}

function shield({ shield: said, regions: { home } }: Organization): Finding[] {
  if (said === undefined || !partitionLacks(home, "shield-advanced")) return [];
  return [
    {
      path: ["shield"],
      found: `Shield Advanced, which the partition ${partitionOf(home)} does not have`,
      allowed: "Shield Standard, which protects everything there without being asked",
      fix: "remove it",
    },
  ];
}

function policies({
  organization,
  guardrails,
  policies: settings,
  regions: { home },
}: Organization): Finding[] {
  const lacking: readonly string[] = partitions[partitionOf(home)].withoutPolicyTypes;
  const types = (organization?.policyTypes ?? []).flatMap((type, index) =>
    lacking.includes(type) ? [missing(["organization", "policyTypes", index], type, home)] : [],
  );
  const added = [
    ...Object.entries(guardrails.attach).map(([name, one]) => [["attach", name], one] as const),
    ...Object.entries(guardrails.accounts).map(([name, one]) => [["accounts", name], one] as const),
  ].flatMap(([path, attachment]) =>
    writtenOut(attachment).add.flatMap((id, index) => {
      const family = guardrailCatalogue.find((one) => one.id === id)?.family;
      const place = ["guardrails", ...path, ...(Array.isArray(attachment) ? [] : ["add"]), index];
      return family !== undefined && partitionLacksPolicies(home, family)
        ? [missing(place, `${id}, of the type ${policyTypes[family]},`, home)]
        : [];
    }),
  );
  const stated = (["chat", "backup"] as const).flatMap((family) =>
    settings[family] !== undefined && partitionLacksPolicies(home, family)
      ? [missing(["policies", family], policyTypes[family], home)]
      : [],
  );
  return [...types, ...added, ...stated];
}

function missing(path: Finding["path"], what: string, home: string): Finding {
  return {
    path,
    found: `${what} is not there in the partition ${partitionOf(home)}`,
    allowed: `types of policies that AWS Organizations has in ${partitionOf(home)}`,
    fix: "remove it",
  };
}
