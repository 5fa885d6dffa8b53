import { judged } from "../judged";
import type { Objective } from "../objective";

/** What somebody did on an instance can be read afterwards. */
export const loggingSessionsLogged = {
  id: "logging.sessions-logged",
  promise:
    "Sessions of Session Manager are written, as they happen, to an encrypted log group that keeps a year.",
  source: "AWS Systems Manager User Guide, logging session activity; AWS Security Hub SSM.6",
  proof: (stack) =>
    judged(stack, "aws_ssm_document", (body) => {
      if (body["document_type"] !== "Session") return undefined;
      const { inputs } = JSON.parse(String(body["content"])) as { inputs: Readonly<Record<string, unknown>> };
      if (inputs["cloudWatchEncryptionEnabled"] !== true) return "sessions may be kept unencrypted";
      const group = Object.values(stack.resource?.["aws_cloudwatch_log_group"] ?? {}).find(
        ({ name }) => name === inputs["cloudWatchLogGroupName"],
      );
      if (group?.["kms_key_id"] === undefined) return "its log group is not here, or has no key";
      return Number(group["retention_in_days"]) >= 365 ? undefined : "sessions are forgotten within a year";
    }),
} as const satisfies Objective;
