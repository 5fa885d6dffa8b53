import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const flowLogDeleted = {
  id: "flow-log-deleted",
  severity: "high",
  reason: "Flow logs are the only record of who talked to whom.",
  advice: "Keep the flow log.",
  source:
    'Amazon VPC User Guide, "Logging IP traffic using VPC Flow Logs"; CIS AWS Foundations Benchmark, Networking',
  reads: { aws_flow_log: [] },
  judge: deleted("is destroyed: traffic is no longer recorded"),
  cases: {
    dangerous: [{ type: "aws_flow_log", before: {} }],
    harmless: [
      {
        type: "aws_flow_log",
        before: { log_destination: "a", traffic_type: "ALL" },
        after: { log_destination: "b", traffic_type: "ALL" },
        action: "replace, created first",
      },
    ],
  },
} as const satisfies Risk;
