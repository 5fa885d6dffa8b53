import { judged } from "../judged";
import { merged } from "../merged";
import type { Objective } from "../objective";
import type { ResourceBody, SynthesizedStack } from "../synthesized-stack";
import type { Verdict } from "../verdict";

/** A version of a managed rule group that is named ends one day, and somebody hears of it before. */
export const webVersionsWatched = {
  id: "web.versions-watched",
  promise:
    "Every version of a managed rule group that a web ACL names has an alarm that tells of its end before AWS WAF takes the default version in its place.",
  source:
    'AWS WAF Developer Guide, "Version expiration for managed rule groups", "Tracking version expiration"',
  proof: (stack) =>
    merged(
      only(
        judged(stack, aclType, (body) => unwatched(stack, body)),
        (address) => versions(bodyAt(stack, aclType, address)).length > 0,
      ),
      only(judged(stack, alarmType, tooLate), (address) => isOnVersion(bodyAt(stack, alarmType, address))),
    ),
} as const satisfies Objective;

const aclType = "aws_wafv2_web_acl";
const alarmType = "aws_cloudwatch_metric_alarm";
const metric = "DaysToExpiry";

function unwatched(stack: SynthesizedStack, webAcl: ResourceBody): string | undefined {
  const problems = versions(webAcl)
    .filter(([group, version]) => !isWatched(stack, group, version))
    .map(([group, version]) => `no alarm tells of the end of ${version} of ${group}`);
  return problems.length === 0 ? undefined : problems.join("; ");
}

/** The part of a verdict that is about some resources. */
function only({ satisfied, broken }: Verdict, which: (address: string) => boolean): Verdict {
  return { satisfied: satisfied.filter(which), broken: broken.filter(({ address }) => which(address)) };
}

function bodyAt(stack: SynthesizedStack, type: string, address: string): ResourceBody {
  return stack.resource?.[type]?.[address.slice(type.length + 1)] ?? {};
}

function versions(webAcl: ResourceBody): [string, string][] {
  return blocks(webAcl["rule"]).flatMap((rule) => {
    const group = blocks(blocks(rule["statement"])[0]?.["managed_rule_group_statement"])[0];
    return group?.["version"] === undefined ? [] : [[String(group["name"]), String(group["version"])]];
  });
}

function isWatched(stack: SynthesizedStack, group: string, version: string): boolean {
  return Object.values(stack.resource?.[alarmType] ?? {}).some((alarm) => {
    const dimensions = blocks(alarm["dimensions"])[0];
    return (
      isOnVersion(alarm) && dimensions?.["ManagedRuleGroup"] === group && dimensions["Version"] === version
    );
  });
}

function isOnVersion(alarm: ResourceBody): boolean {
  return alarm["metric_name"] === metric && alarm["namespace"] === "AWS/WAFV2";
}

/** An alarm leaves a week at least to try the next version. */
function tooLate(alarm: ResourceBody): string | undefined {
  const early =
    String(alarm["comparison_operator"]).startsWith("LessThan") && Number(alarm["threshold"]) >= 7;
  return early ? undefined : "it tells of the end less than a week before";
}

/** Terraform JSON writes a nested block as an object or as a list of objects. */
function blocks(value: unknown): ResourceBody[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is ResourceBody => typeof item === "object" && item !== null);
}
