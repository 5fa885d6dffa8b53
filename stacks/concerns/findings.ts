import { chatRegion } from "../../core/chat-region";
import { FindingNotifications } from "../../modules/alerting/finding-notifications";
import { SecurityDashboard } from "../../modules/alerting/security-dashboard";
import { alertEmails } from "../alerting/alert-emails";
import { confirmSubscriptions } from "../alerting/confirm-subscriptions";
import type { Concern } from "../concern";
import { logBucketArn } from "../logging/log-bucket-arn";
import { logArchive } from "./log-archive";

/** Where findings of every account arrive, and where they go from there. */
export const findings: Concern = {
  name: "findings",
  summary:
    "Where findings of every account and Region arrive. People are notified of urgent ones, a queue takes those that need work, and the log archive keeps all of them.",
  places: (estate) => [{ account: estate.holder("security"), region: estate.home }],
  after: [{ concern: logArchive, of: "all" }],
  firstApply: confirmSubscriptions,
  define: (stack) => {
    const { estate, accountId, administratorArns } = stack;
    const { names, organizationId } = estate;
    const { region } = stack.placement;
    const { alerts } = estate.organization;
    new FindingNotifications(stack, "Findings", {
      names,
      accountId,
      region,
      ...(organizationId !== undefined && { organizationId }),
      administratorArns,
      emails: alertEmails(estate),
      endpoints: alerts.endpoints,
      // A single account has the channel on its alarms, and AWS takes a channel once in an account.
      slack: organizationId === undefined ? [] : alerts.slack,
      chatChannels: chatRegion(estate.organization.regions) === estate.home ? "here" : "elsewhere",
      securityHub: estate.has("security-hub") ? "on" : "off",
      archiveBucketArn: logBucketArn(estate, "findings"),
    });
    new SecurityDashboard(stack, "Dashboard", { names, region });
  },
};
