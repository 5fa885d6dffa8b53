import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referencedAddress } from "../referenced-address";
import type { ResourceBody } from "../synthesized-stack";

/** Whoever talked to whom can be told afterwards. */
export const networkFlowsLogged = {
  id: "network.flows-logged",
  promise: "All traffic of every VPC, accepted and rejected, is recorded each minute in the log archive.",
  source: "CIS AWS Foundations, VPC flow logging is enabled in all VPCs; AWS Security Hub EC2.6",
  proof(stack) {
    const logs = Object.values(stack.resource?.aws_flow_log ?? {});
    return merged(
      judged(stack, "aws_vpc", (_, address) => {
        const whole = logs.some(
          (log) => referencedAddress(log.vpc_id) === address && incomplete(log) === undefined,
        );
        return whole ? undefined : "no flow log records all of its traffic";
      }),
      judged(stack, "aws_flow_log", incomplete),
    );
  },
} as const satisfies Objective;

function incomplete(log: ResourceBody): string | undefined {
  if (log.traffic_type !== "ALL") return `it records ${String(log.traffic_type)} traffic only`;
  if (log.log_destination_type !== "s3") return "it does not write to a bucket";
  if (!/^(arn:[a-z-]+:s3:::.|\$\{)/.test(String(log.log_destination ?? ""))) return "it names no bucket";
  if (log.max_aggregation_interval !== 60) return "it does not record each minute";
  return undefined;
}
