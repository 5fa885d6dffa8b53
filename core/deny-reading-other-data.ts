import { denyReadingData } from "./deny-reading-data";
import type { PolicyStatement } from "./policy-document";

/**
 * Denies reading data but for what is named: each of these actions on the resources that are given for it.
 *
 * @param open resources by action, such as the path of a state under `s3:GetObject`
 */
export function denyReadingOtherData(open: Readonly<Record<string, readonly string[]>>): PolicyStatement[] {
  const opened = Object.keys(open).sort();
  return [
    {
      ...denyReadingData,
      actions: (denyReadingData.actions ?? []).filter((action) => !opened.includes(action)),
    },
    ...opened.map(
      (action): PolicyStatement => ({
        sid: `DenyOther${action.replace(/(?:^|:)./g, (initial) => initial.replace(":", "").toUpperCase())}`,
        reason: "Of this action it has the named resources only.",
        effect: "Deny",
        actions: [action],
        notResources: open[action] ?? [],
      }),
    ),
  ];
}
