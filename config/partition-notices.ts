import { partitionLacks } from "../core/partition-lacks";
import { partitionOf } from "../core/partition-of";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import type { Source } from "./source";

/** What is said in a file and left out, since the partition of its Regions does not have it. */
export function partitionNotices(organization: Organization, source: Source): Notice[] {
  const { home } = organization.regions;
  const notice = (path: string, what: string): Notice => ({
    where: source.where([path]),
    message: `${what} are left out, since AWS has no API for them in the partition ${partitionOf(home)}: set them in the associated account of the partition aws`,
  });
  return [
    ...(partitionLacks(home, "account-contacts") ? [notice("contacts", "contacts of accounts")] : []),
    ...(partitionLacks(home, "budgets") && organization.budgets !== undefined
      ? [notice("budgets", "budgets")]
      : []),
  ];
}
