import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Construct } from "constructs";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface FlowLogsProps {
  /** Name of the network. */
  readonly name: string;
  readonly vpcId: string;
  /** ARN of the bucket that receives the logs, in whichever account. */
  readonly bucketArn: string;
}

/**
 * The fields of the default format in their order, so that every tool that reads it still does, and behind
 * them what an investigation asks for: who was really at the ends of a translated connection, which way it
 * went, and over which path.
 */
const fields = [
  ...["version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol"],
  ...["packets", "bytes", "start", "end", "action", "log-status"],
  ...["vpc-id", "subnet-id", "instance-id", "tcp-flags", "type", "pkt-srcaddr", "pkt-dstaddr"],
  ...["region", "az-id", "pkt-src-aws-service", "pkt-dst-aws-service", "flow-direction", "traffic-path"],
];

/**
 * Records of all traffic in a VPC, accepted and rejected, in the log archive within minutes.
 *
 * Sources: CIS AWS Foundations "VPC flow logging is enabled in all VPCs"; VPC User Guide "Flow log records".
 */
export class FlowLogs extends Construct {
  readonly resource: FlowLog;

  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    requireProps(this, props);
    this.resource = new FlowLog(this, "Resource", {
      vpcId: props.vpcId,
      trafficType: "ALL",
      logDestinationType: "s3",
      logDestination: props.bucketArn,
      // Doubled, or Terraform would take the fields for references of its own.
      logFormat: fields.map((field) => `$$\{${field}}`).join(" "),
      maxAggregationInterval: 60,
      destinationOptions: {
        fileFormat: "plain-text",
        hiveCompatiblePartitions: false,
        perHourPartition: true,
      },
      tags: { Name: props.name },
    });
    fulfils(this, "network.flows-logged");
  }
}
