import { defineSetting } from "../../define-setting";

/** No machine image is shared with everybody; those that are shared already are left to be found and unshared. */
export const blockPublicImages = defineSetting({
  id: "BlockPublicImages",
  family: "declarative-ec2",
  posture: "foundation",
  reason: "A public image publishes every file and secret that was on the machine.",
  source:
    'AWS Organizations User Guide "Declarative policy syntax and examples"; Amazon EC2 User Guide "Understand block public access for AMIs"',
  objectives: [],
  states: () => ({
    ec2_attributes: { image_block_public_access: { state: { "@@assign": "block_new_sharing" } } },
  }),
});
