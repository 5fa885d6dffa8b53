import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";

/** Nobody makes a disk, an image or a document public by one careless call. */
export const accountRegionSettingsClosed = {
  id: "account.region-settings-closed",
  promise:
    "In each region, snapshots, images and SSM documents cannot be made public, the serial console is off, EMR clusters face no internet, and container images are scanned.",
  source: "AWS Security Hub EC2.182, EMR.2, ECR.1, SSM.7; Amazon EC2 User Guide, EC2 Serial Console",
  proof: (stack) =>
    merged(
      wanted(stack, "aws_ebs_snapshot_block_public_access", (body) => body["state"] === "block-all-sharing"),
      wanted(stack, "aws_ec2_image_block_public_access", (body) => body["state"] === "block-new-sharing"),
      wanted(stack, "aws_ec2_serial_console_access", (body) => body["enabled"] === false),
      wanted(stack, "aws_ssm_service_setting", (body) => body["setting_value"] === "Disable"),
      wanted(
        stack,
        "aws_emr_block_public_access_configuration",
        (body) =>
          body["block_public_security_group_rules"] === true &&
          body["permitted_public_security_group_rule_range"] === undefined,
      ),
      wanted(
        stack,
        "aws_ecr_registry_scanning_configuration",
        (body) => [body["rule"] ?? []].flat().length > 0,
      ),
    ),
} as const satisfies Objective;

function wanted(stack: SynthesizedStack, type: string, closed: (body: ResourceBody) => boolean) {
  return judged(stack, type, (body) => (closed(body) ? undefined : "it leaves a door open"));
}
