import type { Wafv2WebAclRule } from "@cdktf/provider-aws/lib/wafv2-web-acl";

/** A block of Terraform JSON with Terraform's own spelling: CDKTF passes statements through as they are. */
export type Statement = Readonly<Record<string, unknown>>;

/** One rule of a web ACL, before it is written as Terraform. */
export interface WebAclRule {
  /** Name of the rule and of its metric, unique in the web ACL. */
  readonly name: string;
  /** Rules run from the lowest priority to the highest, and stop at the first that allows or blocks. */
  readonly priority: number;
  /** Capacity (WCU) that the rule takes from the budget of the web ACL. */
  readonly capacityUnits: number;
  /**
   * What happens on a match: a rule of ours allows, blocks or counts; a group decides for itself
   * (`group-decides`) or has every decision turned into a count (`group-counts`).
   */
  readonly effect: "allow" | "block" | "count" | "group-decides" | "group-counts";
  readonly statement: Statement;
}

/** The rule as Terraform takes it, with a metric and without samples (see `WebAcl`). */
export function webAclRule(rule: WebAclRule): Wafv2WebAclRule {
  return {
    name: rule.name,
    priority: rule.priority,
    ...effects[rule.effect],
    statement: rule.statement,
    visibilityConfig: visibility(rule.name),
  };
}

/**
 * Metrics on, samples off. Samples are shown in the console with every header; the redaction of the logs does
 * not reach them (AWS WAF API, `VisibilityConfig.SampledRequestsEnabled`). The logs hold every request anyway.
 */
export function visibility(metricName: string) {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}

const effects = {
  allow: { action: { allow: {} } },
  block: { action: { block: {} } },
  count: { action: { count: {} } },
  "group-decides": { overrideAction: { none: {} } },
  "group-counts": { overrideAction: { count: {} } },
} as const;
