import { EbsSnapshotBlockPublicAccess } from "@cdktf/provider-aws/lib/ebs-snapshot-block-public-access";
import { Ec2ImageBlockPublicAccess } from "@cdktf/provider-aws/lib/ec2-image-block-public-access";
import { Ec2InstanceMetadataDefaults } from "@cdktf/provider-aws/lib/ec2-instance-metadata-defaults";
import { Ec2SerialConsoleAccess } from "@cdktf/provider-aws/lib/ec2-serial-console-access";
import { EcrRegistryScanningConfiguration } from "@cdktf/provider-aws/lib/ecr-registry-scanning-configuration";
import { EmrBlockPublicAccessConfiguration } from "@cdktf/provider-aws/lib/emr-block-public-access-configuration";
import { SsmServiceSetting } from "@cdktf/provider-aws/lib/ssm-service-setting";
import type { TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { Partition } from "../../facts/partitions";
import { fulfils } from "../fulfils";
import { removeBlock } from "../remove-block";

/** Settings of a region that a declarative policy of the organization can set in the account's place. */
export type DeclarableSetting = "image-sharing" | "metadata-defaults" | "serial-console" | "snapshot-sharing";

export interface RegionSettingsProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  /**
   * Settings that a declarative policy sets; AWS refuses a change by the account. What was set here before is
   * forgotten, not reset.
   * @default none
   */
  readonly declared?: readonly DeclarableSetting[];
  /** How images in ECR are scanned: once on push, or continuously by Inspector. @default "on-push" */
  readonly imageScanning?: "on-push" | "by-inspector";
}

/**
 * Sets, below a construct, what an account allows in a region, whatever is built there: no public snapshots, images and SSM documents, no serial
 * console, no EMR cluster that the internet reaches, IMDSv2 for new instances, and every container image scanned.
 *
 * Sources: CIS AWS Foundations 6.7; Security Hub EC2.8, EC2.182, EMR.2, ECR.1, SSM.7; Amazon EBS User Guide "Block
 * public access for snapshots"; Amazon EC2 User Guide "Block public access to your AMIs", "Configure access to the EC2
 * Serial Console"; AWS Organizations User Guide "Declarative policies".
 */
export function regionSettings(scope: Construct, props: RegionSettingsProps): void {
  const declared = new Set(props.declared ?? []);
  const unless = (setting: DeclarableSetting, type: string, key: string, make: () => TerraformResource) => {
    if (declared.has(setting)) removeBlock(scope, type, key, "forget");
    else make();
  };
  unless("metadata-defaults", "aws_ec2_instance_metadata_defaults", "MetadataDefaults", () => {
    const defaults = new Ec2InstanceMetadataDefaults(scope, "MetadataDefaults", {
      httpEndpoint: "enabled",
      httpTokens: "required",
      // Containers on an instance are one hop further away than the instance itself.
      httpPutResponseHopLimit: 2,
      instanceMetadataTags: "disabled",
    });
    fulfils(scope, "identity.metadata-service-v2");
    return defaults;
  });
  unless(
    "snapshot-sharing",
    "aws_ebs_snapshot_block_public_access",
    "SnapshotSharing",
    () => new EbsSnapshotBlockPublicAccess(scope, "SnapshotSharing", { state: "block-all-sharing" }),
  );
  unless(
    "image-sharing",
    "aws_ec2_image_block_public_access",
    "ImageSharing",
    () => new Ec2ImageBlockPublicAccess(scope, "ImageSharing", { state: "block-new-sharing" }),
  );
  unless(
    "serial-console",
    "aws_ec2_serial_console_access",
    "SerialConsole",
    () => new Ec2SerialConsoleAccess(scope, "SerialConsole", { enabled: false }),
  );
  new SsmServiceSetting(scope, "DocumentSharing", {
    settingId: `arn:${props.partition}:ssm:${props.region}:${props.accountId}:servicesetting/ssm/documents/console/public-sharing-permission`,
    settingValue: "Disable",
  });
  new EmrBlockPublicAccessConfiguration(scope, "ClusterExposure", { blockPublicSecurityGroupRules: true });
  const enhanced = props.imageScanning === "by-inspector";
  new EcrRegistryScanningConfiguration(scope, "ImageScanning", {
    scanType: enhanced ? "ENHANCED" : "BASIC",
    rule: [
      {
        scanFrequency: enhanced ? "CONTINUOUS_SCAN" : "SCAN_ON_PUSH",
        repositoryFilter: [{ filter: "*", filterType: "WILDCARD" }],
      },
    ],
  });
  fulfils(scope, "account.region-settings-closed");
}
