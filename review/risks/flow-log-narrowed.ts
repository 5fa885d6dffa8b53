import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const flowLogNarrowed = {
  id: "flow-log-narrowed",
  severity: "medium",
  reason: "Accepted traffic shows what an attacker reached, rejected traffic what they tried.",
  advice: "Record ALL.",
  source: 'Amazon VPC User Guide, "Flow log records"',
  reads: { aws_flow_log: ["traffic_type"] },
  judge: turnsBad({
    path: "traffic_type",
    absent: "ALL",
    bad: (kind) => kind !== "ALL",
    message: "records part of the traffic only",
  }),
  cases: {
    dangerous: [
      {
        type: "aws_flow_log",
        before: { traffic_type: "ALL" },
        after: { traffic_type: "REJECT" },
        action: "replace",
      },
    ],
    harmless: [
      {
        type: "aws_flow_log",
        before: { traffic_type: "REJECT" },
        after: { traffic_type: "ALL" },
        action: "replace",
      },
    ],
  },
} as const satisfies Risk;
