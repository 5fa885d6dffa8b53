import type { SynthesizedStack } from "../../../controls/synthesized-stack";
import { RegionBaseline, type RegionBaselineProps } from "../../../modules/account/region-baseline";
import { stackWith } from "../../stack-with";

/** The baseline of eu-west-1 in account 333333333333, as it is synthesized. */
export function regionStack(props: Partial<RegionBaselineProps> = {}): SynthesizedStack {
  return stackWith(
    (scope) =>
      new RegionBaseline(scope, "Region", {
        partition: "aws",
        accountId: "333333333333",
        region: "eu-west-1",
        defaultVpc: "locked",
        flowLogBucketArn: "arn:aws:s3:::acme-flow-logs-222222222222-eu-west-1",
        analyzerName: "acme-external-access",
        ...props,
      }),
  );
}
