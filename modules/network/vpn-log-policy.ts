import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import type { Construct } from "constructs";
import { policyJson } from "../../core/policy-json";
import type { Partition } from "../../facts/partitions";

export interface VpnLogPolicyProps {
  readonly policyName: string;
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  readonly logGroupNames: readonly string[];
}

/**
 * Lets the log delivery service write the logs of VPN tunnels of this account into their log groups. Without it AWS makes a
 * policy of its own for whoever makes the connection, which no file knows.
 *
 * Source: Amazon CloudWatch Logs User Guide "Logs sent to CloudWatch Logs", V1 permissions.
 */
export function vpnLogPolicy(
  scope: Construct,
  id: string,
  props: VpnLogPolicyProps,
): CloudwatchLogResourcePolicy {
  const { partition, accountId, region } = props;
  const logs = `arn:${partition}:logs:${region}:${accountId}`;
  return new CloudwatchLogResourcePolicy(scope, id, {
    policyName: props.policyName,
    policyDocument: policyJson({
      statements: [
        {
          sid: "AllowTunnelLogsToLogDelivery",
          reason: "The service writes what tunnels of this account and Region negotiate.",
          effect: "Allow",
          principals: { Service: ["delivery.logs.amazonaws.com"] },
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [...props.logGroupNames].sort().map((name) => `${logs}:log-group:${name}:log-stream:*`),
          conditions: {
            StringEquals: { "aws:SourceAccount": accountId },
            ArnLike: { "aws:SourceArn": `${logs}:*` },
          },
        },
      ],
    }),
  });
}
