import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { Names } from "../../../core/names/names";
import { LogArchive } from "../../../modules/logging/log-archive";
import type { LogArchiveProps } from "../../../modules/logging/log-archive-props";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";

/**
 * A log archive in account 222222222222, as it is synthesized.
 *
 * @param organization `none` for one that takes the logs of single accounts. @default o-acme000000
 */
export function archiveStack(
  props: Partial<LogArchiveProps> = {},
  organization: "o-acme000000" | "none" = "o-acme000000",
): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new LogArchive(stack, "LogArchive", {
      names: new Names({ prefix: "acme" }),
      accountId: "222222222222",
      region: "eu-west-1",
      ...(organization !== "none" && { organizationId: organization }),
      managementAccountId: "111111111111",
      securityAccountId: "444444444444",
      sourceAccountIds: ["111111111111", "222222222222", "333333333333"],
      sourceRegions: ["eu-west-1", "eu-central-1"],
      administratorArns: ["arn:aws:iam::222222222222:role/deployment"],
      objectLock: { mode: "GOVERNANCE", retentionDays: 365 },
      archiveAfterDays: 90,
      expireAfterDays: 2557,
      ...props,
    });
    return stack;
  });
}
