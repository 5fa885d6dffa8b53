import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import { referringTo } from "../referring-to";

/** Whoever reads a chat learns of alarms, and can do nothing in an account. */
export const alertingChatListens = {
  id: "alerting.chat-listens",
  promise:
    "A chat shows alarms and findings, and nobody in it can do anything: a policy that denies everything bounds each channel, whose role has no permission.",
  source: "Amazon Q Developer in chat applications Administrator Guide, guardrail policies",
  proof: (stack) =>
    merged(
      judged(stack, "aws_chatbot_slack_channel_configuration", (body) => {
        const bounds = [body["guardrail_policy_arns"] ?? []].flat().map(String);
        if (bounds.length !== 1 || !bounds[0]?.endsWith(":iam::aws:policy/AWSDenyAll")) {
          return "its members may do more than nothing";
        }
        return body["user_authorization_required"] === true ? undefined : "its members act as the channel";
      }),
      judged(stack, "aws_iam_role", (body, address) => {
        if (!String(body["assume_role_policy"]).includes('"chatbot.amazonaws.com"')) return undefined;
        const granted = ["aws_iam_role_policy", "aws_iam_role_policy_attachment"].some(
          (type) => referringTo(stack, type, "role", address).length > 0,
        );
        return granted ? "the chat's role has permissions" : undefined;
      }),
    ),
} as const satisfies Objective;
