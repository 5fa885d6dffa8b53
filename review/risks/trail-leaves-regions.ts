import { turnedOff } from "../judges/turned-off";
import type { Risk } from "../risk";

export const trailLeavesRegions = {
  id: "trail-leaves-regions",
  severity: "high",
  reason: "Whoever wants not to be seen acts in a Region that nobody uses.",
  advice: "Keep is_multi_region_trail true.",
  source:
    'AWS CloudTrail User Guide, "Receiving CloudTrail log files from multiple Regions"; CIS AWS Foundations Benchmark',
  reads: { aws_cloudtrail: ["is_multi_region_trail"] },
  judge: turnedOff("is_multi_region_trail", "records one Region only"),
  cases: {
    dangerous: [
      {
        type: "aws_cloudtrail",
        before: { is_multi_region_trail: true },
        after: { is_multi_region_trail: false },
      },
    ],
    harmless: [
      {
        type: "aws_cloudtrail",
        before: { is_multi_region_trail: false },
        after: { is_multi_region_trail: true },
      },
    ],
  },
} as const satisfies Risk;
