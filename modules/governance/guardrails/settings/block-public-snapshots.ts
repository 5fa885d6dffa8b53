import { defineSetting } from "../../define-setting";

/** No snapshot is readable for everybody, not even one that was shared before. */
export const blockPublicSnapshots = defineSetting({
  id: "BlockPublicSnapshots",
  family: "declarative-ec2",
  posture: "foundation",
  reason: "A public snapshot is a copy of a disk for anybody who looks for one.",
  source:
    'AWS Organizations User Guide "Declarative policy syntax and examples"; Amazon EBS User Guide "Block public access for EBS snapshots"',
  objectives: [],
  states: () => ({
    ec2_attributes: { snapshot_block_public_access: { state: { "@@assign": "block_all_sharing" } } },
  }),
});
