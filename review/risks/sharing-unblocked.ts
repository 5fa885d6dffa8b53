import { anyOf } from "../judges/any-of";
import { deletedOf } from "../judges/deleted-of";
import type { Judge } from "../judges/judge";
import { turnedOff } from "../judges/turned-off";
import { turnsBad } from "../judges/turns-bad";
import type { JsonObject } from "../plan/json-object";
import type { Risk } from "../risk";

const modes = ["off", "block-ingress", "block-bidirectional"];

const blocksLess: Judge = (change) => {
  const of = (values: JsonObject | undefined) =>
    modes.indexOf(String(values?.["internet_gateway_block_mode"]));
  const [from, to] = [of(change.before), of(change.after)];
  if (from > 0 && to >= 0 && to < from) {
    return {
      message: "lets more traffic to the internet and back",
      before: modes[from] ?? "",
      after: modes[to] ?? "",
    };
  }
  return anyOf(
    turnedOff("block_public_security_group_rules", "lets clusters be opened to everybody"),
    turnsBad({
      path: "setting_value",
      absent: "Disable",
      bad: (value) => value === "Enable" && /public-sharing/.test(String(change.after?.["setting_id"])),
      message: "lets documents be shared with everybody",
    }),
  )(change);
};

const deletedSharingBlock = deletedOf(
  [
    "aws_ebs_snapshot_block_public_access",
    "aws_ec2_image_block_public_access",
    "aws_vpc_block_public_access_options",
  ],
  "is destroyed: the block ends",
);

/** New images and snapshots may be shared again, or those that were. */
const blocksLater: Judge = turnsBad({
  path: "state",
  absent: "block-all-sharing",
  bad: (state) => state === "block-new-sharing",
  message: "lets what is shared already stay so",
});

export const sharingUnblocked = {
  id: "sharing-unblocked",
  severity: "high",
  reason: "One call shares data with everybody.",
  advice: "Keep the block.",
  source:
    'Amazon EBS User Guide, "Block public access for snapshots"; Amazon EC2 User Guide, "Block public access to your AMIs"',
  reads: {
    aws_ebs_snapshot_block_public_access: ["state"],
    aws_ec2_image_block_public_access: ["state"],
    aws_ssm_service_setting: ["setting_value"],
    aws_vpc_block_public_access_options: ["internet_gateway_block_mode"],
    aws_vpc_block_public_access_exclusion: [],
    aws_emr_block_public_access_configuration: ["block_public_security_group_rules"],
  },
  judge: anyOf(
    blocksLater,
    turnsBad({
      path: "state",
      absent: "block-all-sharing",
      bad: (state) => state === "unblocked",
      created: true,
      message: "lets snapshots or images be shared with everybody",
    }),
    blocksLess,
    deletedSharingBlock,
  ),
  cases: {
    dangerous: [
      {
        type: "aws_ssm_service_setting",
        before: { setting_id: "/ssm/documents/console/public-sharing-permission", setting_value: "Disable" },
        after: { setting_id: "/ssm/documents/console/public-sharing-permission", setting_value: "Enable" },
      },
      { type: "aws_vpc_block_public_access_options", before: {} },
      { type: "aws_ebs_snapshot_block_public_access", before: {} },
      {
        type: "aws_emr_block_public_access_configuration",
        before: { block_public_security_group_rules: true },
        after: { block_public_security_group_rules: false },
      },
      {
        type: "aws_ebs_snapshot_block_public_access",
        before: { state: "block-all-sharing" },
        after: { state: "unblocked" },
      },
      {
        type: "aws_vpc_block_public_access_options",
        before: { internet_gateway_block_mode: "block-bidirectional" },
        after: { internet_gateway_block_mode: "off" },
      },
      { type: "aws_ec2_image_block_public_access", before: { state: "block-new-sharing" } },
    ],
    harmless: [
      {
        type: "aws_ssm_service_setting",
        before: { setting_id: "/ssm/parameter-store/high-throughput-enabled", setting_value: "Disable" },
        after: { setting_id: "/ssm/parameter-store/high-throughput-enabled", setting_value: "Enable" },
      },
      {
        type: "aws_vpc_block_public_access_options",
        before: { internet_gateway_block_mode: "block-ingress" },
        after: { internet_gateway_block_mode: "block-bidirectional" },
      },
      {
        type: "aws_ebs_snapshot_block_public_access",
        before: { state: "unblocked" },
        after: { state: "block-all-sharing" },
      },
    ],
  },
} as const satisfies Risk;
