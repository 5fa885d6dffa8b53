import type { Change } from "./change";
import { isUnknownAt } from "./is-unknown-at";
import type { PlanIndex } from "./plan-index";

/**
 * The address of the change from which another one follows: what is replaced because it refers to something that is, and what
 * is destroyed with what it belongs to.
 */
export function causeOf(change: Change, index: PlanIndex): string | undefined {
  const seen = new Set([change.address]);
  let current = change;
  for (;;) {
    const next = directCause(current, index);
    if (next === undefined || seen.has(next.address)) break;
    seen.add(next.address);
    current = next;
  }
  return current === change ? undefined : current.address;
}

function directCause(change: Change, index: PlanIndex): Change | undefined {
  if (change.action === "replace") return replacedAbove(change, index);
  if (change.action === "delete") return destroyedAbove(change, index);
  return undefined;
}

function replacedAbove(change: Change, index: PlanIndex): Change | undefined {
  // What changes by itself forces the replacement by itself.
  if (!change.replacedFor.every((path) => isUnknownAt(change.unknown, path))) return undefined;
  for (const path of change.replacedFor) {
    for (const reference of index.referencesOf(change.address, path)) {
      const address = change.module === "" ? reference : `${change.module}.${reference}`;
      const above = index.changeAt(address) ?? index.changeAt(address.replace(/\.[a-z0-9_]+$/, ""));
      if (above?.action === "replace") return above;
    }
  }
  return undefined;
}

/** Arguments by which a resource says to what it belongs. */
const belongs =
  /^(bucket|key_id|target_key_id|role|user|group|topic_arn|queue_url|detector_id|vpc_id|security_group_id|route_table_id|policy_id|policy_arn|rest_api_id|api_id|cluster_identifier|db_instance_identifier|backup_vault_name|log_group_name|cluster_name|load_balancer_arn|listener_arn|web_acl_arn|function_name|repository|secret_id|secret_arn|file_system_id|domain_name|event_bus_name)$/;

function destroyedAbove(change: Change, index: PlanIndex): Change | undefined {
  for (const [name, value] of Object.entries(change.before ?? {})) {
    if (!belongs.test(name) || typeof value !== "string" || value.length < 3) continue;
    const above = index.destroyedAs(value);
    if (above !== undefined && above.address !== change.address && isPart(change.type, above.type))
      return above;
  }
  return undefined;
}

/** What belongs to something of a type without bearing its name. */
const parts: Readonly<Record<string, RegExp>> = {
  aws_alb: /^aws_(alb|lb)_/,
  aws_iam_policy: /^aws_iam_\w+_policy_attachment$/,
  aws_lb: /^aws_(alb|lb)_/,
  aws_vpc:
    /^aws_(subnet|route_table|security_group|internet_gateway|network_acl|vpc_\w+|flow_log|default_\w+|nat_gateway)$/,
};

/** Whether a type configures another one, as aws_s3_bucket_policy does aws_s3_bucket. */
function isPart(type: string, whole: string): boolean {
  return type.startsWith(`${whole}_`) || parts[whole]?.test(type) === true;
}
