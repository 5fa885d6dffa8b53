import { defineSetting } from "../../define-setting";

/** Launches that say nothing of the metadata service get version 2, in every region, those without stacks too. */
export const requireImdsV2ByDefault = defineSetting({
  id: "RequireImdsV2ByDefault",
  family: "declarative-ec2",
  posture: "strict",
  reason: "Version 1 answers any plain GET, so one forged request hands out the instance's credentials.",
  source:
    'AWS Organizations User Guide "Declarative policy syntax and examples"; Amazon EC2 User Guide "Set IMDSv2 as the default for the account"; CIS 6.7',
  objectives: ["identity.metadata-service-v2"],
  states: () => ({
    ec2_attributes: {
      instance_metadata_defaults: {
        http_tokens: { "@@assign": "required" },
        // Containers on an instance are one hop further away than the instance itself.
        http_put_response_hop_limit: { "@@assign": "2" },
        http_endpoint: { "@@assign": "no_preference" },
        instance_metadata_tags: { "@@assign": "disabled" },
      },
    },
  }),
});
