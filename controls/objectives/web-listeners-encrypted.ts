import { judged } from "../judged";
import { merged } from "../merged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";

/** Clients reach load balancers by TLS alone. */
export const webListenersEncrypted = {
  id: "web.listeners-encrypted",
  promise:
    "Every listener of a load balancer speaks TLS 1.2 or 1.3 with forward secrecy and has a certificate that AWS renews, or redirects to one that does.",
  source:
    "AWS Security Hub ELB.1, ELB.8, ELB.17 and ACM.1; Application Load Balancers User Guide, Security policies; checkov CKV_AWS_2, CKV_AWS_103, CKV2_AWS_20 and CKV2_AWS_74",
  proof: (stack) =>
    merged(
      judged(stack, "aws_lb_listener", (body) => {
        if (body["protocol"] === "HTTP") {
          return nestedBlocks(body["default_action"]).every(isRedirect)
            ? undefined
            : "it answers in clear text";
        }
        if (body["protocol"] !== "HTTPS") return `its protocol is ${body["protocol"]}`;
        if (body["certificate_arn"] === undefined) return "it has no certificate";
        return strong.test(String(body["ssl_policy"]))
          ? undefined
          : `ssl_policy ${body["ssl_policy"]} lets weak TLS in`;
      }),
      judged(stack, "aws_acm_certificate", (body) =>
        body["validation_method"] === "DNS" ? undefined : "AWS cannot renew it without people",
      ),
    ),
} as const satisfies Objective;

/** TLS 1.2 and later, without ciphers that are not ephemeral: the names with Ext and those without Res have more. */
const strong = /^ELBSecurityPolicy-TLS13-1-(2-Res|3)(-FIPS)?(-PQ)?-\d{4}-\d{2}$/;

function isRedirect({ type, redirect }: Readonly<Record<string, unknown>>): boolean {
  return type === "redirect" && nestedBlocks(redirect).every(({ protocol }) => protocol === "HTTPS");
}
