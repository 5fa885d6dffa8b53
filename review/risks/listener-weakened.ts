import { anyOf } from "../judges/any-of";
import type { Judge } from "../judges/judge";
import { shown } from "../judges/shown";
import { turnsBad } from "../judges/turns-bad";
import { valuesAt } from "../plan/values-at";
import type { Risk } from "../risk";

/** The version of TLS that a policy asks for at least, as far as its name tells. */
function floor(policy: string): number | undefined {
  if (/TLS13-1-3|TLSv1\.3/i.test(policy)) return 13;
  if (/TLS13-1-2|TLS-1-2|TLSv1\.2|TLS_1_2|TLS12|-FS-1-2/i.test(policy)) return 12;
  if (/TLS13-1-1|TLS-1-1|TLSv1\.1|TLS_1_1|-FS-1-1/i.test(policy)) return 11;
  if (/ELBSecurityPolicy|TLSv1|TLS_1_0|SSLv3|TLS13-1-0/i.test(policy)) return 10;
  return undefined;
}

const tlsOlder: Judge = (change) => {
  for (const path of [
    "ssl_policy",
    "security_policy",
    "security_policy_name",
    "viewer_certificate.minimum_protocol_version",
    "domain_name_configuration.security_policy",
    "domain_endpoint_options.tls_security_policy",
  ]) {
    const of = (values: unknown) => floor(String(valuesAt(values, path)[0] ?? ""));
    const [from, to] = [of(change.before), of(change.after)];
    if (from === undefined || to === undefined || to >= from) continue;
    return {
      message: "takes an older version of TLS",
      before: `${path}: ${shown(change, "before", path)}`,
      after: `${path}: ${shown(change, "after", path)}`,
    };
  }
  return undefined;
};

export const listenerWeakened = {
  id: "listener-weakened",
  severity: "high",
  reason: "What is sent without TLS, or with an old version of it, can be read and changed on its way.",
  advice: "Keep HTTPS, and the newest policy that your clients take.",
  source: "AWS FSBP ELB.1, ELB.17, CloudFront.3, CloudFront.15",
  reads: {
    aws_elb: ["listener.lb_protocol"],
    aws_lb_listener: ["protocol", "ssl_policy", "default_action.type"],
    aws_alb_listener: ["protocol", "ssl_policy"],
    aws_cloudfront_distribution: [
      "default_cache_behavior.viewer_protocol_policy",
      "ordered_cache_behavior.viewer_protocol_policy",
      "viewer_certificate.minimum_protocol_version",
      "origin.custom_origin_config.origin_protocol_policy",
    ],
    aws_api_gateway_domain_name: ["security_policy"],
    aws_apigatewayv2_domain_name: ["domain_name_configuration.security_policy"],
    aws_opensearch_domain: ["domain_endpoint_options.tls_security_policy"],
    aws_transfer_server: ["security_policy_name"],
  },
  judge: anyOf(
    turnsBad({
      path: "origin.custom_origin_config.origin_protocol_policy",
      absent: "https-only",
      bad: (policy) => policy !== "https-only",
      created: true,
      message: "asks its origin without TLS",
    }),
    turnsBad({
      path: "listener.lb_protocol",
      absent: "https",
      bad: (protocol) => /^(http|tcp)$/i.test(String(protocol)),
      message: "takes requests without TLS",
    }),
    turnsBad({
      path: "protocol",
      absent: "HTTP",
      bad: (protocol) => ["HTTP", "TCP", "UDP"].includes(String(protocol)),
      message: "takes requests without TLS",
    }),
    tlsOlder,
    turnsBad({
      path: "default_cache_behavior.viewer_protocol_policy",
      absent: "https-only",
      bad: (policy) => policy === "allow-all",
      created: true,
      message: "takes requests without TLS",
    }),
    turnsBad({
      path: "ordered_cache_behavior.viewer_protocol_policy",
      absent: "https-only",
      bad: (policy) => policy === "allow-all",
      created: true,
      message: "takes requests without TLS",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_cloudfront_distribution",
        before: { origin: [{ custom_origin_config: [{ origin_protocol_policy: "https-only" }] }] },
        after: { origin: [{ custom_origin_config: [{ origin_protocol_policy: "http-only" }] }] },
      },
      {
        type: "aws_elb",
        before: { listener: [{ lb_protocol: "https" }] },
        after: { listener: [{ lb_protocol: "http" }] },
      },
      {
        type: "aws_cloudfront_distribution",
        before: { ordered_cache_behavior: [{ viewer_protocol_policy: "https-only" }] },
        after: { ordered_cache_behavior: [{ viewer_protocol_policy: "allow-all" }] },
      },
      { type: "aws_lb_listener", before: { protocol: "HTTPS" }, after: { protocol: "HTTP" } },
      {
        type: "aws_cloudfront_distribution",
        before: { default_cache_behavior: [{ viewer_protocol_policy: "redirect-to-https" }] },
        after: { default_cache_behavior: [{ viewer_protocol_policy: "allow-all" }] },
      },
      {
        type: "aws_lb_listener",
        before: { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
        after: { ssl_policy: "ELBSecurityPolicy-2016-08" },
      },
    ],
    harmless: [
      { type: "aws_lb_listener", before: { protocol: "HTTP" }, after: { protocol: "HTTPS" } },
      {
        type: "aws_lb_listener",
        before: { ssl_policy: "ELBSecurityPolicy-2016-08" },
        after: { ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
      },
    ],
  },
} as const satisfies Risk;
