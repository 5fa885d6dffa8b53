import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** What was changed, and when, can be told of every resource. */
export const complianceResourcesRecorded = {
  id: "compliance.resources-recorded",
  promise:
    "AWS Config records every supported resource of the region, by its service-linked role, and is switched on.",
  source: "CIS AWS Foundations 7.0 4.3; AWS Security Hub Config.1",
  proof: (stack) =>
    merged(
      judged(stack, "aws_config_configuration_recorder", (body, address) => {
        const [group] = nestedBlocks(body["recording_group"]);
        if (group?.["all_supported"] !== true) return "it excludes resource types";
        if (!String(body["role_arn"]).endsWith("/AWSServiceRoleForConfig")) {
          return "it reads by a role of its own";
        }
        const on = Object.values(stack.resource?.["aws_config_configuration_recorder_status"] ?? {}).some(
          (status) => status["is_enabled"] === true && String(status["name"]).startsWith(`\${${address}.`),
        );
        if (!on) return "nothing switches it on";
        const channels = Object.keys(stack.resource?.["aws_config_delivery_channel"] ?? {});
        return channels.length === 1 ? undefined : `it has ${channels.length} delivery channels`;
      }),
    ),
} as const satisfies Objective;
