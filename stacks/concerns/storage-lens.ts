import { StorageLens } from "../../modules/data/storage-lens";
import type { Concern } from "../concern";
import { organization } from "./organization";

/** What is stored in S3 across the organization. A single account has a dashboard of its own, which AWS makes. */
export const storageLens: Concern = {
  name: "storage-lens",
  summary:
    "The S3 Storage Lens dashboard of the organization: how much every bucket of every account stores, and how much of it is encrypted and versioned.",
  places: (estate) =>
    estate.organizationId !== undefined && estate.has("storage-lens")
      ? [{ account: estate.holder("security"), region: estate.home }]
      : [],
  after: [{ concern: organization, of: "all" }],
  firstApply: () =>
    "The first metrics appear within 48 hours. They are kept in this Region, for 14 days. Moving the dashboard to another Region makes a new one, without them.",
  define: (stack) => {
    const { estate, accountId } = stack;
    const { partition, prefix } = estate.names;
    const management = estate.account(estate.holder("management")).id;
    new StorageLens(stack, "StorageLens", {
      dashboard: `${prefix}-organization`,
      accountId,
      organizationArn: `arn:${partition}:organizations::${management}:organization/${estate.organizationId}`,
    });
  },
};
