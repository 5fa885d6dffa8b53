import { awsRegions } from "../../facts/aws-regions";
import type { Estate } from "../estate";
import type { Placement } from "../placement";
import { regionsEnabledByTerraform } from "./regions-enabled-by-terraform";

/** Opt-in Regions are disabled until the account enables them, which takes AWS minutes to hours. */
export function optInNotice(estate: Estate, { region, account }: Placement): string {
  if (regionsEnabledByTerraform(estate, account).includes(region)) return "";
  return awsRegions.some(({ name, optIn }) => name === region && optIn)
    ? `\`${region}\` must be enabled in ${account} before anything can be applied there: \`aws account enable-region --region-name ${region}\`.\n\n`
    : "";
}
