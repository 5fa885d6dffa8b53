import { deleted } from "../judges/deleted";
import type { Risk } from "../risk";

export const dnsQueriesUnlogged = {
  id: "dns-queries-unlogged",
  severity: "medium",
  reason: "Data leaves through DNS, and malware is found by the names it asks for.",
  advice: "Keep the association.",
  source: 'Amazon Route 53 Developer Guide, "Resolver query logging"',
  reads: {
    aws_route53_resolver_query_log_config_association: [],
    aws_route53_resolver_query_log_config: [],
    aws_route53_query_log: [],
  },
  judge: deleted("is destroyed: DNS queries are no longer recorded"),
  cases: {
    dangerous: [{ type: "aws_route53_resolver_query_log_config_association", before: {} }],
    harmless: [{ type: "aws_route53_resolver_query_log_config_association", after: {} }],
  },
} as const satisfies Risk;
