import { awsRegions } from "../../facts/aws-regions";
import type { Estate } from "../estate";

/** Opt-in Regions that Terraform enables in an account; the home Region is there before it, with the state. */
export function regionsEnabledByTerraform(estate: Estate, account: string): string[] {
  if (estate.organization.regions.optIn !== "by-terraform") return [];
  const optIn = awsRegions.filter((region) => region.optIn).map(({ name }) => name);
  // Detection and the destinations of log groups are in every Region, whatever else these accounts use.
  const everywhere = [estate.holder("security"), estate.holder("log-archive")].includes(account);
  const used = everywhere ? estate.organization.regions.enabled : estate.regions(account);
  return used.filter((region) => optIn.includes(region) && region !== estate.home);
}
