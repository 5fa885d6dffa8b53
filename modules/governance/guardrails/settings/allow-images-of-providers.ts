import { defineSetting } from "../../define-setting";

/** Machine images come from providers that the organization knows; others are invisible and cannot be launched. */
export const allowImagesOfProviders = defineSetting({
  id: "AllowImagesOfProviders",
  family: "declarative-ec2",
  posture: "choice",
  reason: "An image with a familiar name from an unknown account runs whatever its maker put in.",
  source:
    'AWS Organizations User Guide "Declarative policy syntax and examples"; Amazon EC2 User Guide "Control the discovery and use of AMIs with Allowed AMIs"',
  needs: {
    setting: "policies.imageProviders",
    met: ({ settings }) => settings.imageProviders !== undefined,
  },
  objectives: [],
  states: ({ settings }) => ({
    ec2_attributes: {
      allowed_images_settings: {
        state: { "@@assign": "enabled" },
        image_criteria: {
          criteria_1: {
            allowed_image_providers: { "@@assign": [...(settings.imageProviders ?? [])].sort() },
          },
        },
      },
    },
  }),
});
