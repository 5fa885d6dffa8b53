import { alwaysOnRuleGroups } from "./managed-rule-groups";
import type { WebAclProps } from "./web-acl-props";

/** What a web ACL promises. One that only counts, or whose basic groups see some requests only, does not filter all of them. */
export function claimedObjectives(props: WebAclProps) {
  const narrowed = alwaysOnRuleGroups.some((key) => props.groupSettings?.[key]?.scopeDown !== undefined);
  return props.mode === "block" && !narrowed
    ? (["web.requests-logged", "web.requests-filtered"] as const)
    : (["web.requests-logged"] as const);
}
