import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { resourcesOf } from "../resources-of";

/** A finding that matters is told, is worked on, and is kept. */
export const alertingFindingsRouted = {
  id: "alerting.findings-routed",
  promise:
    "Findings are notified by e-mail, and reach a ticket queue and the log archive; what cannot be delivered is kept in a dead-letter queue.",
  source: "AWS Security Reference Architecture, Security Tooling account",
  proof(stack) {
    const reached = resourcesOf(stack)
      .filter(({ type }) => type === "aws_cloudwatch_event_target")
      .map(({ body }) => String(body["arn"]));
    const missing = (
      ["aws_sns_topic", "aws_sqs_queue", "aws_kinesis_firehose_delivery_stream"] as const
    ).filter((type) => !reached.some((arn) => arn.startsWith(`\${${type}.`)));
    return merged(
      judged(stack, "aws_cloudwatch_event_bus", () =>
        missing.length === 0 ? undefined : `findings reach no ${missing.join(" and no ")}`,
      ),
      judged(stack, "aws_cloudwatch_event_target", (body) => {
        const letters = [body["dead_letter_config"]].flat()[0] as { arn?: unknown } | undefined;
        return letters?.arn === undefined ? "what it cannot deliver is lost" : undefined;
      }),
    );
  },
} as const satisfies Objective;
