import { partitions as known } from "../../facts/partitions";
import { botocoreData } from "../botocore-data";
import type { Endpoints } from "../services-from-endpoints";
import { tableChanges } from "../table-changes";
import type { TableRefresh } from "../table-refresh";
import { textOfPages } from "../text-of-pages";

const pages = [
  "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-organizations.html",
  "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-accounts-billing.html",
  "https://docs.amazonaws.cn/en_us/aws/latest/userguide/organizations.html",
];

/** Services that are missing in a partition as such, by what the table calls that. */
const features = { account: "account-contacts", budgets: "budgets", cloudfront: "cloudfront" } as const;

interface Partitions {
  readonly partitions: readonly {
    readonly id: string;
    readonly outputs: { readonly dnsSuffix: string; readonly implicitGlobalRegion: string };
  }[];
}

/** From botocore's list of partitions and endpoints; what AWS Organizations lacks is read by a person. */
export const partitions: TableRefresh = async () => {
  const { partitions: listed } = botocoreData("partitions.json") as Partitions;
  const { partitions: endpoints } = botocoreData("endpoints.json") as Endpoints;
  const missing = (id: string) =>
    Object.entries(features).flatMap(([service, feature]) =>
      endpoints.some(({ partition, services }) => partition === id && service in services) ? [] : feature,
    );
  const before = Object.entries(known).map(([id, { dnsSuffix, globalRegion, without }]) => {
    const named: readonly string[] = without;
    return [id, [dnsSuffix, globalRegion, ...Object.values(features).filter((one) => named.includes(one))]];
  });
  const after = listed
    .filter(({ id }) => id in known)
    .map(({ id, outputs }) => [id, [outputs.dnsSuffix, outputs.implicitGlobalRegion, ...missing(id)]]);
  const { text, unread } = await textOfPages(pages);
  const lines = text.split("\n");
  return {
    changes: [...tableChanges(Object.fromEntries(before), Object.fromEntries(after)), ...unread],
    quotations: lines.filter((line) => /polic(y|ies)|not (available|supported)|create.*account/i.test(line)),
  };
};
