import { findingRoutes } from "../../../modules/alerting/finding-routes";
import { forwardedEvents } from "../../../modules/alerting/forwarded-events";

import { exampleStack } from "../../example-stack";

describe.each(["on", "off"] as const)("routes of findings, with Security Hub %s", (securityHub) => {
  const routes = findingRoutes(securityHub);
  const told = (to: "people" | "tickets") =>
    Object.entries(routes)
      .filter(([, route]) => route.to.includes(to))
      .map(([name]) => name)
      .sort();

  test("people hear of what is urgent, and of nothing that an alarm tells them already", () => {
    expect(told("people")).toEqual([
      "automations",
      "forwarded-alarms",
      "notices-of-aws",
      "sensitive-data",
      "urgent-findings",
    ]);
  });

  test("tickets are made of everything that people hear of, and of more", () => {
    // Forwarded alarms are among all alarms, of which tickets are made.
    expect(told("tickets")).toEqual(
      Object.keys(routes)
        .filter((name) => name !== "forwarded-alarms")
        .sort(),
    );
  });

  test("a message names only what it takes from the event", () => {
    for (const { message } of Object.values(routes)) {
      const used = [...message.text.matchAll(/<([a-z]+)>/g)].map(([, name]) => name);
      expect(used.sort()).toEqual(Object.keys(message.paths).sort());
    }
  });
});

test("urgent is what Security Hub calls critical or high, or else GuardDuty's severity of seven and more", () => {
  expect(findingRoutes("on")["urgent-findings"]?.pattern).toMatchObject({
    source: ["aws.securityhub"],
    detail: {
      findings: {
        Severity: { Label: ["CRITICAL", "HIGH"] },
        RecordState: ["ACTIVE"],
        Workflow: { Status: ["NEW"] },
      },
    },
  });
  expect(findingRoutes("off")["urgent-findings"]?.pattern).toMatchObject({
    source: ["aws.guardduty"],
    detail: { severity: [{ numeric: [">=", 7] }], service: { count: [1] } },
  });
});

test("what leaves an account is bound to the baseline's own alarms", () => {
  expect(forwardedEvents["account-events"].pattern("acme").$or).toContainEqual({
    source: ["aws.cloudwatch"],
    "detail-type": ["CloudWatch Alarm State Change"],
    detail: { alarmName: [{ prefix: "acme-" }], state: { value: ["ALARM"] } },
  });
});

test("what leaves an account tells of automations that failed, and of answers that were given", () => {
  const told = forwardedEvents["account-events"]
    .pattern("acme")
    .$or.filter(({ source }) => source[0] === "aws.ssm");
  expect(told.map(({ detail }) => detail)).toEqual([
    { Definition: [{ prefix: "acme-" }], Status: ["Cancelled", "Failed", "TimedOut"] },
    {
      Definition: [
        "acme-close-bucket",
        "acme-deactivate-access-key",
        "acme-isolate-instance",
        "acme-quarantine-role",
      ],
      Status: ["Success"],
    },
  ]);
});

test("people hear of every alarm that has no topic", () => {
  const stacks = ["robots-prod/eu-central-1/region", "log-archive/eu-west-1/log-archive"].map(exampleStack);
  const silent = stacks
    .flatMap(({ resource }) => Object.values(resource?.aws_cloudwatch_metric_alarm ?? {}))
    .filter(({ alarm_actions }) => alarm_actions === undefined)
    .map(({ alarm_name }) => String(alarm_name));
  const { alarmName } = (findingRoutes("on")["forwarded-alarms"]?.pattern.detail ?? { alarmName: [] }) as {
    alarmName: { suffix: string }[];
  };
  expect(silent).toHaveLength(3);
  for (const name of silent) expect(alarmName.some(({ suffix }) => name.endsWith(suffix))).toBe(true);
});

test("a queue of what could not be delivered raises an alarm that is forwarded", () => {
  const region = exampleStack("robots-prod/eu-central-1/region");
  expect(region.resource?.aws_cloudwatch_metric_alarm?.events_undelivered_alarm).toMatchObject({
    alarm_name: "acme-undelivered-events",
    dimensions: { QueueName: "acme-undelivered-events" },
    threshold: 0,
    comparison_operator: "GreaterThanThreshold",
  });
});
