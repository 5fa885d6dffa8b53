import { addressFamily } from "../core/address-family";
import type { WebAclProps } from "../modules/web/web-acl-props";
import type { WebAclRule } from "../modules/web/web-acl-rule";
import { webAclRules } from "../modules/web/web-acl-rules";

/** The rules of a web ACL before its sets are made: their ARNs are their names. */
export function webAclRuleList(settings: Omit<WebAclProps, "logBucketArn">): WebAclRule[] {
  const arns = (name: string, ranges: readonly string[] = []) =>
    [...new Set(ranges.map((range) => addressFamily(range) ?? "none"))]
      .sort()
      .map((family) => `${name} ${family}`);
  return webAclRules(
    { ...settings, logBucketArn: "" },
    {
      denied: arns("denied", settings.deniedAddresses),
      allowed: arns("allowed", settings.allowedAddresses),
      ipSets: new Map(
        Object.entries(settings.ipSets ?? {}).map(([name, ranges]) => [name, arns(`set ${name}`, ranges)]),
      ),
      regexPatternSets: new Map(
        Object.keys(settings.regexPatternSets ?? {}).map((name) => [name, `patterns ${name}`]),
      ),
    },
  );
}
