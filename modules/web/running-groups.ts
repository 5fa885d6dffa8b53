import type { CountableGroup } from "../../facts/managed-group-rules";
import { alwaysOnRuleGroups } from "./managed-rule-groups";
import type { WebAclProps } from "./web-acl-props";

/** The managed rule groups that a web ACL has. */
export function runningGroups(props: Omit<WebAclProps, "logBucketArn">): CountableGroup[] {
  return [
    ...alwaysOnRuleGroups,
    ...(props.managedRuleGroups ?? []),
    ...(props.botControl ? (["bot-control"] as const) : []),
    ...(props.accountTakeover ? (["account-takeover"] as const) : []),
    ...(props.accountCreation ? (["account-creation"] as const) : []),
    ...(props.antiDdos ? (["anti-ddos"] as const) : []),
  ];
}
