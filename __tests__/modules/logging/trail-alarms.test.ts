import { readFileSync } from "node:fs";
import { loggingEventsAlarmed } from "../../../controls/objectives/logging-events-alarmed";
import { Names } from "../../../core/names/names";
import { PalisadeError } from "../../../core/palisade-error";
import { regionsOf } from "../../../core/regions-of";
import { monitoredEvents } from "../../../facts/monitored-events";
import { accessPatterns } from "../../../modules/logging/access-patterns";
import { excludingPattern } from "../../../modules/logging/excluding-pattern";
import { TrailAlarms, type TrailAlarmsProps } from "../../../modules/logging/trail-alarms";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

function alarms(props: Partial<TrailAlarmsProps> = {}) {
  return stackWith(
    (scope) =>
      new TrailAlarms(scope, "Alarms", {
        names: new Names({ prefix: "acme" }),
        accountId: "111111111111",
        region: "eu-west-1",
        administratorArns: ["arn:aws:iam::111111111111:role/deployment"],
        emails: ["security@acme.example"],
        endpoints: [],
        enabledRegions: ["eu-west-1"],
        breakGlassRoles: ["acme-break-glass"],
        exclusions: [],
        ...props,
      }),
  );
}

const stack = alarms();
const noise = { alarm: "root-use", roles: ["deployment"], services: ["config.amazonaws.com"] } as const;
const quiet = alarms({ exclusions: [noise] });

describe("TrailAlarms", () => {
  test("have the benchmark's patterns, character by character", () => {
    const listed = readFileSync("__tests__/modules/logging/cis-alarm-patterns.json", "utf8");
    const patterns = Object.values(JSON.parse(listed) as Record<string, string>);
    expect(
      Object.values(monitoredEvents)
        .map(({ pattern }) => pattern)
        .sort(),
    ).toEqual(patterns.sort());
    const filters = Object.values(stack.resource?.aws_cloudwatch_log_metric_filter ?? {});
    expect(filters.map(({ pattern }) => pattern)).toEqual(expect.arrayContaining(patterns));
  });

  test("fulfil the promise, with known noise left out or not", () => {
    expect(loggingEventsAlarmed.proof(stack).broken).toEqual([]);
    expect(loggingEventsAlarmed.proof(stack).satisfied).toHaveLength(18);
    expect(loggingEventsAlarmed.proof(quiet).broken).toEqual([]);
    expect(loggingEventsAlarmed.proof({})).toEqual({ satisfied: [], broken: [] });
  });

  test.each([
    ["a pattern that was edited", "filter", { pattern: '{$.userIdentity.type="Root"}' }],
    ["a metric that nobody watches", "filter", { metric_transformation: { name: "x", namespace: "y" } }],
    ["a threshold that lets some pass", "alarm", { threshold: 5 }],
    ["an alarm on another metric", "alarm", { metric_name: "other" }],
    ["an alarm that tells nobody", "alarm", { alarm_actions: [] }],
    ["an alarm that is switched off", "alarm", { actions_enabled: false }],
  ])("%s breaks it", (_what, which, extra) => {
    const address =
      which === "filter"
        ? "aws_cloudwatch_log_metric_filter.alarms_root_use_filter"
        : "aws_cloudwatch_metric_alarm.alarms_root_use";
    const edited = changed(stack, address, (body) => ({ ...body, ...extra }));
    const problems = loggingEventsAlarmed.proof(edited).broken.map(({ problem }) => problem);
    expect(problems).toContain("nothing raises an alarm on root-use (CIS 5.3)");
  });

  test("tell people of a break-glass role, whichever way it is taken, and of failed sign-ins", () => {
    const filters = stack.resource?.aws_cloudwatch_log_metric_filter ?? {};
    expect(filters.alarms_break_glass_acme_break_glass_filter?.pattern).toBe(
      '{ ($.eventSource = "sts.amazonaws.com") && ($.requestParameters.roleArn = "*:role/acme-break-glass") }',
    );
    expect(accessPatterns.roleTaken("AWSReservedSSO_BreakGlass_0123456789abcdef")).toContain(
      '($.requestParameters.roleArn = "*/AWSReservedSSO_BreakGlass_0123456789abcdef")',
    );
    expect(accessPatterns.roleTaken("AWSReservedSSO_BreakGlass")).toContain(
      '($.requestParameters.roleArn = "*/AWSReservedSSO_BreakGlass_*")',
    );
    expect(
      stack.resource?.aws_cloudwatch_metric_alarm?.alarms_identity_center_sign_in_failures,
    ).toMatchObject({ threshold: 5, period: 300 });
  });

  test("put an exact alarm on record, and tell people of what is no known noise", () => {
    const made = quiet.resource?.aws_cloudwatch_metric_alarm ?? {};
    expect(made.alarms_root_use?.alarm_actions).toEqual(["${aws_sns_topic.alarms_record_topic.arn}"]);
    expect(made.alarms_root_use_unexpected?.alarm_actions).toEqual(["${aws_sns_topic.alarms_topic.arn}"]);
    expect(made.alarms_trail_changes?.alarm_actions).toEqual(["${aws_sns_topic.alarms_topic.arn}"]);
    const filters = quiet.resource?.aws_cloudwatch_log_metric_filter ?? {};
    expect(filters.alarms_root_use_filter?.pattern).toBe(monitoredEvents["root-use"].pattern);
    expect(filters.alarms_root_use_unexpected_filter?.pattern).toBe(
      excludingPattern(monitoredEvents["root-use"].pattern, noise),
    );
    expect(stack.resource?.aws_sqs_queue).toBeUndefined();
  });

  test("refuse a pattern that is longer than CloudWatch Logs takes", () => {
    const roles = Array.from({ length: 10 }, (_, index) => `a-role-with-quite-a-long-name-${index}`);
    const long = { alarm: "organization-changes", roles, services: [] } as const;
    expect(() => alarms({ exclusions: [long] })).toThrow(PalisadeError);
    expect(() => alarms({ exclusions: [long] })).toThrow(/1024; exclude fewer roles or services/);
  });
});

describe("a change in a region that is not in use", () => {
  const every = regionsOf("aws").map(({ name }) => name);

  test("is told by what is in use, or by what is not, whichever is shorter", () => {
    expect(accessPatterns.changeElsewhere(["eu-west-1", "us-east-1"], "aws")).toBe(
      '{ ($.eventType = "AwsApiCall") && ($.readOnly IS FALSE) && ($.errorCode NOT EXISTS) && ($.awsRegion != "eu-west-1") && ($.awsRegion != "us-east-1") }',
    );
    const most = every.filter((name) => name !== "sa-east-1");
    expect(accessPatterns.changeElsewhere(most, "aws")).toMatch(/&& \(\(\$\.awsRegion = "sa-east-1"\)\) \}$/);
    expect(accessPatterns.changeElsewhere(every, "aws")).toBeUndefined();
  });

  test.each(every.map((_, index) => index + 1))("fits into a pattern with %d regions in use", (count) => {
    expect(accessPatterns.changeElsewhere(every.slice(0, count), "aws")?.length ?? 0).toBeLessThanOrEqual(
      1024,
    );
  });
});

describe("excludingPattern", () => {
  test("keeps an event that has no role or service, and leaves out those that are named", () => {
    expect(excludingPattern('{ ($.a = "b") || ($.c = "d") }', noise)).toBe(
      '{ (($.a = "b") || ($.c = "d")) && (($.userIdentity.sessionContext.sessionIssuer.userName NOT EXISTS) || (($.userIdentity.sessionContext.sessionIssuer.userName != "deployment"))) && (($.userIdentity.invokedBy NOT EXISTS) || (($.userIdentity.invokedBy != "config.amazonaws.com"))) }',
    );
  });

  test("demands nothing where nothing is known", () => {
    expect(excludingPattern('{$.a = "b"}', { roles: [], services: [] })).toBe('{ ($.a = "b") }');
  });
});
