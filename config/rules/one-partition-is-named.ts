import { partitionOf } from "../../core/partition-of";
import type { Finding, Rule } from "../rule";

/**
 * Regions and ARNs are of one partition, that of the home Region: accounts and roles of another cannot be reached.
 *
 * Source: IAM User Guide "Amazon Resource Names (ARNs)"; AWS GovCloud (US) User Guide "AWS Organizations": accounts of
 * another partition cannot be members.
 */
export const onePartitionIsNamed: Rule = ({ regions, guardrails, ...sections }, { unreadable }) => {
  if (unreadable.some((gone) => gone.startsWith("regions"))) return [];
  const partition = partitionOf(regions.home);
  const foreignRegions = (["enabled", "inference"] as const).flatMap((key) =>
    regions[key].flatMap((region, index): Finding[] =>
      partitionOf(region) === partition
        ? []
        : [
            {
              path: ["regions", key, index],
              found: `${region} is in the partition ${partitionOf(region)}`,
              allowed: `Regions of the partition ${partition}, in which the home Region ${regions.home} is`,
              fix: "describe each partition in a file of its own",
            },
          ],
    ),
  );
  const { policies: _, ...rest } = guardrails;
  const foreignArns = arnsIn({ ...sections, guardrails: rest }, []).flatMap(({ path, arn }): Finding[] => {
    const [, named = ""] = arn.split(":");
    return named === partition || named === "*"
      ? []
      : [
          {
            path,
            found: `${arn} is in the partition ${named}`,
            allowed: `ARNs of the partition ${partition}, in which the home Region ${regions.home} is`,
            fix: `write arn:${partition}:${arn.split(":").slice(2).join(":")}, if it is there`,
          },
        ];
  });
  return [...foreignRegions, ...foreignArns];
};

function arnsIn(
  value: unknown,
  path: Finding["path"],
): { readonly path: Finding["path"]; readonly arn: string }[] {
  if (typeof value === "string") return /^arn:[a-z*-]+:/.test(value) ? [{ path, arn: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => arnsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => arnsIn(item, [...path, key]));
}
