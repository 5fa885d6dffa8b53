import type { Rule } from "../rule";

/**
 * A chat policy lets in the Slack workspaces to which alerts go.
 *
 * Source: AWS Organizations User Guide "Chat applications policies".
 */
export const chatPoliciesLetAlertsIn: Rule = ({ alerts, policies: { chat } }) =>
  chat === undefined
    ? []
    : alerts.slack.flatMap(({ workspace }, index) =>
        chat.slackWorkspaces.includes(workspace)
          ? []
          : [
              {
                path: ["alerts", "slack", index, "workspace"],
                found: `policies.chat.slackWorkspaces leaves ${workspace} out, so no alert would reach it`,
                allowed: "workspaces that the chat policy names",
                fix: `add ${workspace} to policies.chat.slackWorkspaces`,
              },
            ],
      );
