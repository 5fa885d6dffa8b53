import {
  featuresByRegion,
  type RegionalFeature,
  type RegionalFeatureFact,
} from "../facts/features-by-region";
import { type RegionalService, regionsWithoutService } from "../facts/services-by-region";

/** What a Region may not have: a service, by the prefix of its endpoint, or a feature of one. */
export type RegionalOffering = RegionalService | RegionalFeature;

/** Whether AWS offers a service, or a feature of one, in a Region. */
export function isAvailable(offering: RegionalOffering, region: string): boolean {
  if (offering in regionsWithoutService) {
    const without: readonly string[] = regionsWithoutService[offering as RegionalService];
    return !without.includes(region);
  }
  const { only, without }: RegionalFeatureFact = featuresByRegion[offering as RegionalFeature];
  return (only === undefined || only.includes(region)) && !(without?.includes(region) ?? false);
}
