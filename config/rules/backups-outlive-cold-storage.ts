import type { Finding, Rule } from "../rule";

/** AWS Backup keeps what is in cold storage for 90 days at least. Source: AWS Backup Developer Guide "Lifecycle". */
const coldDays = 90;

/** A recovery point is not deleted before AWS lets it go, and plans work in enabled regions. */
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
              allowed: `${coldDays} days in cold storage at least: ${coldAfterDays + coldDays} or more`,
              fix: "raise it, or leave coldAfterDays out",
            },
          ]
        : []),
      ...own
        .filter((region) => !regions.enabled.includes(region))
        .map((region) => ({
          path: [...path, "regions", own.indexOf(region)],
          found: `${region} is not enabled`,
          allowed: `the enabled regions are ${regions.enabled.join(", ")}`,
          fix: "name one of them, or enable the region",
        })),
    ];
  });
