import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { Construct } from "constructs";
import type { Names } from "../../core/names/names";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { findingRoutes } from "./finding-routes";

export interface SecurityDashboardProps {
  readonly names: Names;
  readonly region: string;
}

/**
 * What the security team looks at each morning: findings by route, tickets that wait, and whether anything could not be
 * delivered.
 *
 * Source: Amazon CloudWatch User Guide "Dashboard body structure and syntax"; Amazon EventBridge User Guide "Monitoring
 * Amazon EventBridge".
 */
export class SecurityDashboard extends Construct {
  readonly resource: CloudwatchDashboard;

  constructor(scope: Construct, id: string, props: SecurityDashboardProps) {
    super(scope, id);
    requireProps(this, props);
    const { names, region } = props;
    const routes = Object.keys(findingRoutes("on"));
    const bus = ["EventBusName", names.alerting.securityBus()];
    const queue = (name: string) => ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", name];
    const widget = (y: number, title: string, stat: string, metrics: readonly (readonly string[])[]) => ({
      type: "metric",
      x: 0,
      y,
      width: 24,
      height: 6,
      properties: { title, region, view: "timeSeries", stat, period: 3600, metrics },
    });
    this.resource = new CloudwatchDashboard(this, "Resource", {
      dashboardName: names.alerting.dashboard(),
      dashboardBody: JSON.stringify({
        widgets: [
          widget(
            0,
            "Findings by route",
            "Sum",
            routes.map((route) => [
              "AWS/Events",
              "MatchedEvents",
              ...bus,
              "RuleName",
              names.alerting.alarm(route),
            ]),
          ),
          widget(6, "Tickets that wait", "Maximum", [
            queue(names.alerting.ticketQueue()),
            queue(names.alerting.unreadTickets()),
          ]),
          widget(12, "Findings that were not delivered", "Maximum", [
            queue(names.alerting.undeliveredFindings()),
          ]),
          widget(18, "Messages to people", "Sum", [
            ["AWS/SNS", "NumberOfMessagesPublished", "TopicName", names.alerting.findingTopic()],
            ["AWS/SNS", "NumberOfNotificationsFailed", "TopicName", names.alerting.findingTopic()],
          ]),
        ],
      }),
    });
    fulfils(this, "alerting.findings-routed");
  }
}
