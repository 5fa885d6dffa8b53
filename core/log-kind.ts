/** The log archive's buckets, one for each kind of evidence. */
export const logKinds = [
  "access",
  "cloudtrail",
  "config",
  "dns",
  "findings",
  "firewall",
  "flow-logs",
  "load-balancers",
  "log-groups",
  "waf",
] as const;

export type LogKind = (typeof logKinds)[number];
