import type { Construct } from "constructs";
import { ChatChannels } from "../modules/alerting/chat-channels";
import { TrailAlarms } from "../modules/logging/trail-alarms";
import { PalisadeStack, type PalisadeStackProps } from "./palisade-stack";

/** Services that look into accounts all day, and are denied now and then. */
const postureServices = [
  "access-analyzer.amazonaws.com",
  "config.amazonaws.com",
  "inspector2.amazonaws.com",
  "securityhub.amazonaws.com",
];

/** Alarms on what the trail records. */
export class TrailAlarmsStack extends PalisadeStack {
  constructor(scope: Construct, props: PalisadeStackProps) {
    super(scope, props);
    const { estate } = this;
    const { deployment, guardrails, logging } = estate.organization;
    const alarms = new TrailAlarms(this, "Alarms", {
      names: estate.names,
      accountId: this.accountId,
      region: this.placement.region,
      administratorArns: this.administratorArns,
      emails: estate.alertEmails,
      endpoints: estate.organization.alerts.endpoints,
      enabledRegions: estate.organization.regions.enabled,
      breakGlassRoles: guardrails.breakGlass,
      quiet: logging.quietAlarms.map(({ alarm, presets, roles, services }) => ({
        alarm,
        roles: [...(presets.includes("deployment") ? [deployment.role] : []), ...roles],
        services: [...(presets.includes("posture-services") ? postureServices : []), ...services],
      })),
    });
    const { slack } = estate.organization.alerts;
    if (slack.length > 0) {
      new ChatChannels(this, "Chat", {
        name: estate.names.alerting.alarmTopic(),
        roleName: estate.names.alerting.chatRole(),
        partition: estate.names.partition,
        channels: slack,
        topicArn: alarms.topic.resource.arn,
      });
    }
    if (logging.quietAlarms.length > 0) {
      alarms.topic.resource.addOverride(
        "//.exceptions",
        logging.quietAlarms.map(({ alarm, reason }) => `${alarm} is quiet about known noise: ${reason}`),
      );
    }
  }
}
