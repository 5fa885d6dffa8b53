import { ConfigConfigurationRecorder } from "@cdktf/provider-aws/lib/config-configuration-recorder";
import { ConfigConfigurationRecorderStatus } from "@cdktf/provider-aws/lib/config-configuration-recorder-status";
import { ConfigDeliveryChannel } from "@cdktf/provider-aws/lib/config-delivery-channel";
import { Construct } from "constructs";
import { adopt } from "../adopt";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";

export interface ConfigRecorderProps {
  /** ARN of the service-linked role of AWS Config, which must exist. */
  readonly roleArn: string;
  /** Bucket of the log archive that takes snapshots and history. */
  readonly bucketName: string;
  /** Whether IAM and other global types are recorded here: in one region of the account only. */
  readonly globalTypes: "recorded" | "excluded";
  /** How often changes are recorded. @default "continuous" */
  readonly frequency?: "continuous" | "daily";
  /** Types recorded at the other frequency, for example `AWS::EC2::NetworkInterface`. @default none */
  readonly otherwise?: readonly string[];
  /** Name of a recorder that exists already; a region has one at most. @default none: one named `default` is made */
  readonly adoptedRecorder?: string;
  /** Name of a delivery channel that exists already. @default none: one named `default` is made */
  readonly adoptedChannel?: string;
}

/**
 * Records the configuration of every supported resource in a region, and delivers it to the log archive. The channel names
 * no key: S3 encrypts under the bucket's own, whose id another account cannot know.
 *
 * Sources: CIS AWS Foundations 4.3; Security Hub Config.1 (service-linked role, all types, global types in one region);
 * AWS Config Developer Guide "Recording AWS resources".
 */
export class ConfigRecorder extends Construct {
  readonly resource: ConfigConfigurationRecorder;
  /** What switches the recorder on; rules come after it. */
  readonly status: ConfigConfigurationRecorderStatus;

  constructor(scope: Construct, id: string, props: ConfigRecorderProps) {
    super(scope, id);
    requireProps(this, props);
    const frequency = props.frequency ?? "continuous";
    const other = frequency === "continuous" ? "daily" : "continuous";
    const otherwise = [...(props.otherwise ?? [])].sort();
    this.resource = new ConfigConfigurationRecorder(this, "Resource", {
      name: props.adoptedRecorder ?? "default",
      roleArn: props.roleArn,
      recordingGroup: {
        allSupported: true,
        includeGlobalResourceTypes: props.globalTypes === "recorded",
      },
      recordingMode: {
        recordingFrequency: frequency.toUpperCase(),
        ...(otherwise.length > 0 && {
          recordingModeOverride: {
            description: `Types that are recorded ${other === "daily" ? "once a day" : "continuously"}.`,
            recordingFrequency: other.toUpperCase(),
            resourceTypes: otherwise,
          },
        }),
      },
    });
    if (props.adoptedRecorder !== undefined) adopt(this.resource, props.adoptedRecorder);
    const channel = new ConfigDeliveryChannel(this, "Channel", {
      name: props.adoptedChannel ?? "default",
      s3BucketName: props.bucketName,
      snapshotDeliveryProperties: { deliveryFrequency: "TwentyFour_Hours" },
      dependsOn: [this.resource],
    });
    if (props.adoptedChannel !== undefined) adopt(channel, props.adoptedChannel);
    this.status = new ConfigConfigurationRecorderStatus(this, "Status", {
      name: this.resource.name,
      isEnabled: true,
      dependsOn: [channel],
    });
    if (props.adoptedRecorder !== undefined) adopt(this.status, props.adoptedRecorder);
    fulfils(this, "compliance.resources-recorded");
  }
}
