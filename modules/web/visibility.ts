/**
 * Metrics on, samples off. Samples are shown in the console with every header; the redaction of the logs does
 * not reach them (AWS WAF API, `VisibilityConfig.SampledRequestsEnabled`). The logs hold every request anyway.
 */
export function visibility(metricName: string) {
  return { cloudwatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
