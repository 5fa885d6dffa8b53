import { configResourceType } from "./config-resource-type";
import type { Notice } from "./notice";
import type { Organization } from "./schema/organization";
import { securityHubControl } from "./security-hub-control";
import type { Source } from "./source";

/** What is to be said of names that no table here has, and that AWS may have added since. */
export function unlistedNotices({ compliance, detection }: Organization, source: Source): Notice[] {
  const controls = (["disabledControls", "suppressedFindings"] as const).flatMap((key) =>
    detection[key].flatMap(({ control }, index) =>
      securityHubControl(control).is === "unlisted"
        ? [
            {
              where: source.where(["detection", key, index, "control"]),
              message: `Palisade does not know the control ${control}; if Security Hub has none, no finding is meant by it`,
            },
          ]
        : [],
    ),
  );
  const types = compliance.recording.overrides.flatMap((type, index) =>
    configResourceType(type).is === "unlisted"
      ? [
          {
            where: source.where(["compliance", "recording", "overrides", index]),
            message: `Palisade does not know the resource type ${type}; if AWS Config has none, it refuses the recorder`,
          },
        ]
      : [],
  );
  return [...controls, ...types];
}
