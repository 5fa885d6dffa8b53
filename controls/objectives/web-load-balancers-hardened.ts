import { judged } from "../judged";
import { nestedBlocks } from "../nested-blocks";
import type { Objective } from "../objective";
import { referringTo } from "../referring-to";

/** A load balancer passes nothing on that its targets could take otherwise than it did. */
export const webLoadBalancersHardened = {
  id: "web.load-balancers-hardened",
  promise:
    "Every load balancer drops invalid headers and requests that could be read in two ways, records requests and connections, is protected from deletion, stands in two zones at least, and behind a web ACL where the internet reaches it.",
  source:
    "AWS Security Hub ELB.4, ELB.5, ELB.6, ELB.12, ELB.13 and ELB.16; checkov CKV_AWS_91, CKV_AWS_131, CKV_AWS_150, CKV_AWS_328 and CKV2_AWS_28",
  proof: (stack) =>
    judged(stack, "aws_lb", (body, address) => {
      if (body["drop_invalid_header_fields"] !== true) return "it passes invalid headers on";
      if (body["desync_mitigation_mode"] !== "strictest") return "it passes ambiguous requests on";
      if (body["enable_deletion_protection"] !== true) return "it can be deleted by mistake";
      if ([body["subnets"] ?? []].flat().length < 2) return "it stands in one zone";
      for (const logs of ["access_logs", "connection_logs"]) {
        if (!nestedBlocks(body[logs]).some(({ enabled }) => enabled === true)) return `it has no ${logs}`;
      }
      return body["internal"] === true ||
        referringTo(stack, "aws_wafv2_web_acl_association", "resource_arn", address).length > 0
        ? undefined
        : "the internet reaches it past any web ACL";
    }),
} as const satisfies Objective;
