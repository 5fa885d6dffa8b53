import { awsRegions } from "../facts/aws-regions";

const optIn: ReadonlySet<string> = new Set(
  awsRegions.filter((region) => region.optIn).map(({ name }) => name),
);

/**
 * Region in which Security Hub aggregates findings and is configured for the organization, which AWS calls its home Region:
 * the home Region or, where that is an opt-in Region, the first that is not. Opt-in Regions can be linked to it. Undefined
 * where there is none.
 *
 * Source: Security Hub User Guide "Enabling cross-Region aggregation": a Region that is disabled by default cannot be the
 * home Region.
 *
 * @param enabled Regions that the accounts use which administer Security Hub
 */
export function aggregationRegion(home: string, enabled: readonly string[]): string | undefined {
  return [home, ...enabled].find((region) => !optIn.has(region));
}
