import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { policyStatements } from "../policy-statements";

/** What happens in any account reaches the security team. */
export const alertingEventsForwarded = {
  id: "alerting.events-forwarded",
  promise:
    "Security events of each account and region go to one bus, which takes them from the organization's forwarders only; what cannot be delivered is kept.",
  source: "Amazon EventBridge User Guide, permissions for event buses, dead-letter queues",
  proof: (stack) =>
    merged(
      judged(stack, "aws_cloudwatch_event_target", (body) => {
        const letters = [body["dead_letter_config"]].flat()[0] as { arn?: unknown } | undefined;
        return letters?.arn === undefined ? "what it cannot deliver is lost" : undefined;
      }),
      judged(stack, "aws_cloudwatch_event_rule", (body) =>
        (body["state"] ?? "ENABLED") === "ENABLED" ? undefined : "it is switched off",
      ),
      judged(stack, "aws_cloudwatch_event_bus_policy", (body) => {
        const open = policyStatements(body["policy"]).find(
          ({ Effect, Condition }) =>
            Effect === "Allow" && Condition?.ArnLike?.["aws:PrincipalArn"] === undefined,
        );
        return open === undefined ? undefined : `${open.Sid} admits more than forwarders`;
      }),
    ),
} as const satisfies Objective;
