import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** One place shows how every account stands against a standard. */
export const detectionPostureManaged = {
  id: "detection.posture-managed",
  promise:
    "Security Hub is enabled, configured centrally for the whole organization, and checks accounts against at least one standard.",
  source: "CIS AWS Foundations 7.0 5.16; Security Hub User Guide, central configuration",
  proof: (stack) =>
    merged(
      judged(stack, "aws_securityhub_account", (body) =>
        body["control_finding_generator"] === "SECURITY_CONTROL"
          ? undefined
          : "a control is told once for each standard",
      ),
      judged(stack, "aws_securityhub_organization_configuration", (body) => {
        const [settings] = nestedBlocks(body["organization_configuration"]);
        return settings?.["configuration_type"] === "CENTRAL" ? undefined : "accounts configure themselves";
      }),
      judged(stack, "aws_securityhub_configuration_policy", (body) => {
        const [policy] = nestedBlocks(body["configuration_policy"]);
        if (policy?.["service_enabled"] !== true) return "it switches Security Hub off";
        return [policy["enabled_standard_arns"] ?? []].flat().length > 0
          ? undefined
          : "it judges by no standard";
      }),
    ),
} as const satisfies Objective;
