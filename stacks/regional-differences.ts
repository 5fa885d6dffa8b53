import { chatRegion } from "../core/chat-region";
import { partitionOf } from "../core/partition-of";
import { type Partition, partitions } from "../facts/partitions";
import { globalTypesRegion } from "./compliance/global-types-region";
import type { Estate } from "./estate";
import { notOffered } from "./not-offered";

/**
 * What is not in every Region, or not in the home Region, since AWS does not offer it there: sentences of Markdown. What it
 * offers in none of the Regions is off.
 */
export function regionalDifferences(estate: Estate): string[] {
  const left = notOffered(estate)
    .filter(({ capability }) => estate.has(capability))
    .map(({ capability, regions }) => `\`${capability}\` is not in ${regions.join(", ")}.`);
  return [...left, ...ofPartition(estate), ...aggregation(estate), ...globalTypes(estate), ...chat(estate)];
}

function ofPartition({ home }: Estate): string[] {
  const partition = partitionOf(home);
  const { without, withoutPolicyTypes }: (typeof partitions)[Partition] = partitions[partition];
  const lacking: readonly string[] = without;
  return [
    ...(lacking.includes("account-contacts")
      ? [
          `Contacts of accounts are set in their associated accounts of the partition aws: ${partition} has no API for them.`,
        ]
      : []),
    ...(lacking.includes("budgets")
      ? [`Budgets are set in the partition aws, where the bills of ${partition} are.`]
      : []),
    ...(withoutPolicyTypes.length > 0
      ? [`AWS Organizations has no policies of the types ${withoutPolicyTypes.join(", ")} in ${partition}.`]
      : []),
  ];
}

function aggregation(estate: Estate): string[] {
  const { aggregationRegion: region, home } = estate;
  const { enabled } = estate.organization.regions;
  if (!estate.has("security-hub") || region === home || (region === undefined && enabled.length === 1)) {
    return [];
  }
  return [
    region === undefined
      ? "Security Hub aggregates findings in no Region, since all are opt-in Regions: each has its own."
      : `Security Hub aggregates findings in ${region}, and is configured there, since ${home} is an opt-in Region.`,
  ];
}

function globalTypes(estate: Estate): string[] {
  if (!estate.has("config-recorder")) return [];
  const accounts = estate.accountNames.filter((name) => globalTypesRegion(estate, name) === undefined);
  const recorded = estate.accountNames
    .filter((name) => estate.regions(name).includes(estate.home))
    .map((name) => globalTypesRegion(estate, name))
    .filter((region) => region !== undefined && region !== estate.home);
  return [
    ...(recorded.length === 0
      ? []
      : [
          `AWS Config records IAM users, groups, roles and policies in ${[...new Set(recorded)].join(", ")}, since it cannot in ${estate.home}.`,
        ]),
    ...(accounts.length === 0
      ? []
      : [
          `AWS Config records no IAM users, groups, roles and policies in ${accounts.join(", ")}: it cannot in any Region that these accounts use.`,
        ]),
  ];
}

function chat({ home, organization: { alerts, regions } }: Estate): string[] {
  const region = chatRegion(regions);
  if (alerts.slack.length === 0 || region === home) return [];
  return [`Chat channels are kept in ${region}, since their service has no endpoint in ${home}.`];
}
