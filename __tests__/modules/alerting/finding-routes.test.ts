import { findingRoutes } from "../../../modules/alerting/finding-routes";
import { forwardedEvents } from "../../../modules/alerting/forwarded-events";

describe.each(["on", "off"] as const)("routes of findings, with Security Hub %s", (securityHub) => {
  const routes = findingRoutes(securityHub);
  const told = (to: "people" | "tickets") =>
    Object.entries(routes)
      .filter(([, route]) => route.to.includes(to))
      .map(([name]) => name)
      .sort();

  test("people hear of what is urgent, and of nothing that an alarm tells them already", () => {
    expect(told("people")).toEqual(["notices-of-aws", "sensitive-data", "urgent-findings"]);
  });

  test("tickets are made of everything that people hear of, and of more", () => {
    expect(told("tickets")).toEqual(Object.keys(routes).sort());
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
    detail: { severity: [{ numeric: [">=", 7] }] },
  });
});

test("what leaves an account is bound to the baseline's own alarms", () => {
  expect(forwardedEvents["account-events"].pattern("acme").$or).toContainEqual({
    source: ["aws.cloudwatch"],
    "detail-type": ["CloudWatch Alarm State Change"],
    detail: { alarmName: [{ prefix: "acme-" }], state: { value: ["ALARM"] } },
  });
});
