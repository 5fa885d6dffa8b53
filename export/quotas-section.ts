import { networkRuleCounts } from "../controls/network-rule-counts";
import type { SynthesizedStack } from "../controls/synthesized-stack";
import { serviceQuotas } from "../facts/service-quotas";
import { markdownCode } from "./markdown-code";

/** Quota codes as Service Quotas lists them for Amazon VPC. As of: 2026-11-30. */
const quotas = {
  "network ACL": { quota: serviceQuotas["vpc.network-acl-rules"], code: "L-2AEEBF1A" },
  "security group": { quota: serviceQuotas["vpc.security-group-rules"], code: "L-0EA8095F" },
} as const;

/** Which quotas are to be raised before the stack can be applied. Nothing where AWS's defaults do. */
export function quotasSection(stack: SynthesizedStack): string[] {
  const over = networkRuleCounts(stack).filter(({ kind, rules }) => rules > quotas[kind].quota.value);
  if (over.length === 0) return [];
  const rows = over.map(
    ({ kind, name, direction, rules }) =>
      `| ${kind} ${markdownCode(name)} | ${rules} ${direction} | ${quotas[kind].quota.value} | ${markdownCode(quotas[kind].code)} |`,
  );
  return [
    "## Quotas to raise",
    "AWS allows fewer rules by default. Ask Service Quotas for more in this account and Region before the apply, which fails otherwise.",
    ["| Of | Rules | Default | Quota code |", "| --- | --- | --- | --- |", ...rows.sort()].join("\n"),
  ];
}
