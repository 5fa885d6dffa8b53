import { deploymentRoles } from "../../config/deployment-roles";
import { chatRegion } from "../../core/chat-region";
import { ChatChannels } from "../../modules/alerting/chat-channels";
import { TrailAlarms } from "../../modules/logging/trail-alarms";
import { alertEmails } from "../alerting/alert-emails";
import { confirmSubscriptions } from "../alerting/confirm-subscriptions";
import type { Concern } from "../concern";
import type { PalisadeStack } from "../palisade-stack";
import { organizationTrail } from "./organization-trail";

/** Services that look into accounts all day, and are denied now and then. */
const postureServices = [
  "access-analyzer.amazonaws.com",
  "config.amazonaws.com",
  "inspector2.amazonaws.com",
  "securityhub.amazonaws.com",
];

/** Alarms on what the trail records. */
export const trailAlarms: Concern = {
  name: "trail-alarms",
  summary:
    "CloudWatch alarms on what the trail records: the fifteen events of the CIS benchmark in every account and Region, failed sign-ins to IAM Identity Center, changes in Regions that are not in use, and each use of a break-glass role.",
  places: (estate) => [{ account: estate.holder("management"), region: estate.home }],
  after: [{ concern: organizationTrail, of: "all" }],
  firstApply: confirmSubscriptions,
  define,
};

function define(stack: PalisadeStack): void {
  const { estate, accountId, administratorArns, placement } = stack;
  const { names } = estate;
  const { alerts, guardrails, identity, logging, regions } = estate.organization;
  const alarms = new TrailAlarms(stack, "Alarms", {
    names,
    accountId,
    region: placement.region,
    administratorArns,
    emails: alertEmails(estate),
    endpoints: alerts.endpoints,
    enabledRegions: regions.enabled,
    breakGlassRoles: guardrails.breakGlass,
    breakGlassUsers: identity.breakGlass?.users ?? [],
    exclusions: logging.alarmExclusions.map(({ alarm, presets, roles, services }) => ({
      alarm,
      roles: [
        ...(presets.includes("deployment")
          ? deploymentRoles(estate.organization).map(({ name }) => name)
          : []),
        ...roles,
      ],
      services: [...(presets.includes("posture-services") ? postureServices : []), ...services],
    })),
  });
  if (alerts.slack.length > 0 && chatRegion(regions) === estate.home) {
    new ChatChannels(stack, "Chat", {
      name: names.alerting.alarmTopic(),
      roleName: names.alerting.chatRole(),
      partition: names.partition,
      channels: alerts.slack,
      topicArn: alarms.topic.resource.arn,
    });
  }
  stack.addExceptions(
    alarms.topic.resource,
    logging.alarmExclusions.map(({ alarm, reason }) => `${alarm} excludes known false positives: ${reason}`),
  );
}
