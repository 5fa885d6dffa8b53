import type { Finding, Rule } from "../rule";

/** AWS Backup keeps recovery points in cold storage for at least 90 days. Source: AWS Backup Developer Guide "Lifecycle". */
const coldDays = 90;

/** A recovery point stays in cold storage for the minimum time, and backup plans are for enabled Regions. */
export const backupsOutliveColdStorage: Rule = ({ policies, regions }) =>
  Object.entries(policies.backup ?? {}).flatMap(([name, plan]): Finding[] => {
    const { coldAfterDays, deleteAfterDays, regions: own = [] } = plan;
    const path = ["policies", "backup", name];
    return [
      ...(coldAfterDays !== undefined && deleteAfterDays < coldAfterDays + coldDays
        ? [
            {
              path: [...path, "deleteAfterDays"],
              found: `found ${deleteAfterDays}, ${deleteAfterDays - coldAfterDays} days after cold storage begins`,
              allowed: `at least ${coldDays} days in cold storage: ${coldAfterDays + coldDays} or more`,
              fix: "raise it, or remove coldAfterDays",
            },
          ]
        : []),
      ...own
        .filter((region) => !regions.enabled.includes(region))
        .map((region) => ({
          path: [...path, "regions", own.indexOf(region)],
          found: `${region} is not enabled`,
          allowed: `the enabled Regions are ${regions.enabled.join(", ")}`,
          fix: "name one of them, or add the Region to regions.enabled",
        })),
    ];
  });
