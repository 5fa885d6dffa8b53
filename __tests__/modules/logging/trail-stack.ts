import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { Names } from "../../../core/names/names";
import { AuditTrail, type AuditTrailProps } from "../../../modules/logging/audit-trail";
import { ReadableStack } from "../../../stacks/readable-stack";
import { synthesized } from "../../../testing/synthesized";

/** The audit trail of the organization `o-acme000000` in management account 111111111111, as it is synthesized. */
export function trailStack(props: Partial<AuditTrailProps> = {}): SynthesizedStack {
  return synthesized((app) => {
    const stack = new ReadableStack(app, "test");
    new AwsProvider(stack, "Aws", { region: "eu-west-1" });
    new AuditTrail(stack, "AuditTrail", {
      names: new Names({ prefix: "acme" }),
      accountId: "111111111111",
      region: "eu-west-1",
      organization: { id: "o-acme000000" },
      bucketName: "acme-cloudtrail-222222222222-eu-west-1",
      logArchiveAccountId: "222222222222",
      administratorArns: ["arn:aws:iam::111111111111:role/deployment"],
      s3DataEvents: "write",
      archiveBucketNames: ["acme-cloudtrail-222222222222-eu-west-1", "acme-access-222222222222-eu-west-1"],
      logGroupRetentionDays: 365,
      ...props,
    });
    return stack;
  });
}
