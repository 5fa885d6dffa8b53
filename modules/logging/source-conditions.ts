import type { LogSources } from "./log-sources";

/**
 * The condition keys that let an AWS service write only on behalf of these sources: `aws:SourceOrgID`,
 * which admits a new account of the organization without a change, else `aws:SourceAccount`.
 *
 * Source: IAM User Guide "The confused deputy problem"; AWS Security Blog "Use scalable controls for AWS
 * services accessing your resources".
 */
export function sourceConditions(sources: LogSources): Readonly<Record<string, string | readonly string[]>> {
  return sources.organizationId === undefined
    ? { "aws:SourceAccount": [...sources.accountIds].sort() }
    : { "aws:SourceOrgID": sources.organizationId };
}
