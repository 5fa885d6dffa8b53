import { excludedAccounts } from "../config/excluded-accounts";
import { excludesSome } from "../config/excludes-some";
import type { Organization } from "../config/schema/organization";
import { switchedOn } from "../config/switched-on";
import { capabilityReport } from "../export/capability-report";
import { Estate } from "../stacks/estate";
import { notOffered } from "../stacks/not-offered";
import { regionalDifferences } from "../stacks/regional-differences";

/** What an organization switches on and excludes, and what drives its cost, as the page `CAPABILITIES.md`. */
export function capabilityPage(organization: Organization): string {
  const { preset, exclude } = organization.capabilities;
  const estate = new Estate(organization);
  return capabilityReport({
    preset,
    on: switchedOn(organization),
    excluded: Object.fromEntries([
      ...notOffered(estate).map(({ capability, regions }) => [
        capability,
        `AWS does not offer it in ${regions.join(", ")}`,
      ]),
      ...exclude.map((exclusion) => {
        const { capability, reason, expires } = exclusion;
        const some = excludesSome(exclusion)
          ? ` in ${excludedAccounts(organization, capability).join(", ")}`
          : "";
        return [capability, `excluded${some} until ${expires}: ${reason}`];
      }),
    ]),
    accountExceptions: Object.entries(organization.accounts).flatMap(([name, { publicBuckets }]) =>
      publicBuckets === undefined
        ? []
        : `${name} may have public buckets until ${publicBuckets.expires}: ${publicBuckets.reason}`,
    ),
    differences: regionalDifferences(estate),
  });
}
